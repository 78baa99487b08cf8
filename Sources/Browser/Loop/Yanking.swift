import Layout
import Markup
import Notes

/// Putting things into the clipboard.
extension Model {
  mutating func yank(_ command: Command) -> [Effect] {
    if case .table(let screen)? = layers.last {
      if screen.rows.isEmpty, command == .yankCell || command == .yankRow {
        say("there is no row to copy")
        return []
      }
      switch command {
      case .yankCell: return copy(screen.cellText, "cell")
      case .yankRow: return copy(screen.rowText, "row")
      default: return copyTable(screen.shown, of: screen.note.path, as: command)
      }
    }
    if !layers.isEmpty || panes.focus != .reader { return yankRow(command) }
    guard let reader else { return [] }
    let note = reader.note
    switch command {
    case .yankAddress: return copy(address.description, "address")
    case .yankTitle: return copy(note.title, "title")
    case .yankLink:
      if let selected = reader.selected, let (note, ordinal) = reader.place(of: selected),
        note.links[ordinal].isExternal
      {
        return copy(note.links[ordinal].target, "address")
      }
      return copy("[[\(note.id)|\(note.title)]]", "link")
    case .yankSection: return copy(sectionText(reader), "section")
    case .yankCode: return yankBlock(.code, reader, "code")
    case .yankTable:
      guard isTableHTML(reader), let table = tableInSight(of: reader) else {
        return yankBlock(.table, reader, "table")
      }
      return copyTable(table, of: note.path, as: command)
    case .yankTableTabs, .yankTableCSV, .yankTableJSON:
      guard let table = tableInSight(of: reader) else {
        say("no table on the screen")
        return []
      }
      return copyTable(table, of: note.path, as: command)
    default: return []
    }
  }

  mutating func copy(_ text: String, _ what: String) -> [Effect] {
    say("copied the \(what)" + (text.count <= 60 && !text.contains("\n") ? ": \(text)" : ""))
    return [.copy(text)]
  }

  /// The place that is read: the note with its heading.
  private var address: Address {
    guard let reader else { return Address(id: "") }
    var address = Address(id: reader.note.id)
    if let heading = reader.currentHeading {
      address.headings = [reader.note.headings[heading].text]
    }
    return address
  }

  func sectionText(_ reader: Reader) -> String {
    guard let heading = reader.currentHeading else {
      return reader.flow.document.string(0..<reader.flow.document.source.count)
    }
    return reader.flow.document.string(reader.flow.placed.headings[heading].section)
  }

  /// Whether the first table in sight is written in HTML, which is copied as markdown.
  private func isTableHTML(_ reader: Reader) -> Bool {
    let row = reader.rows.first { $0.line.table != nil }
    return row.map { reader.flow.units[$0.place.unit].kind == .html } ?? false
  }

  /// The first table of which something is on the screen.
  private func tableInSight(of reader: Reader) -> Table? {
    guard let row = reader.rows.first(where: { $0.line.table != nil }),
      let number = row.line.table?.number
    else { return nil }
    return reader.flow.ordinal(ofTable: number, in: row.place.unit).map { reader.note.tables[$0] }
  }

  /// Copies a table of the note at a path, in the form that a command asks for.
  mutating func copyTable(
    _ table: Table, of path: String, as command: Command
  ) -> [Effect] {
    let cells = [table.columns] + table.rows
    switch command {
    case .yankTableTabs: return copy(CSV.tabs(cells), "table, parted by tabs")
    case .yankTableCSV: return copy(CSV.text(cells), "table as CSV")
    case .yankTableJSON:
      let json = table.json(note: NotePath.id(of: path), path: path)
      return copy(json.text(pretty: true) + "\n", "table as JSON")
    default:
      return copy(
        MarkdownTable.text(table.columns, table.rows, alignments: table.alignments), "table")
    }
  }

  /// Copies the first block of a kind in sight, its fences left out.
  private mutating func yankBlock(
    _ kind: Unit.Kind, _ reader: Reader, _ what: String
  ) -> [Effect] {
    let units = reader.rows.map(\.place.unit)
    guard let unit = units.first(where: { reader.flow.units[$0].kind == kind }) else {
      say("no \(what) on the screen")
      return []
    }
    let node = reader.flow.document.nodes[reader.flow.units[unit].node]
    var text = reader.flow.document.string(kind == .code ? node.content : node.range)
    if kind == .code, !text.hasSuffix("\n") { text += "\n" }
    return copy(text, what)
  }
}
