import Layout
import Notes

/// Putting what a row stands for into the clipboard.
extension Model {
  /// Copies the selected row's note, incident or table, as a command says.
  mutating func yankRow(_ command: Command) -> [Effect] {
    switch chosenAction {
    case .table(let path, let ordinal):
      // Its address and its cells are the note's.
      return [request(path, .yank(command, ordinal))]
    case .go(let path, let spot):
      if let incident = incident(at: spot, of: path) {
        return copy(incident.address, incident.system ?? incident.title, as: command)
      }
      let note = library?.graph.note(atPath: path)
      let id = note.flatMap { library?.graph.id(of: $0) } ?? path
      var address = Address(id: id)
      if case .anchor(let anchor) = spot { address.headings = [anchor] }
      if command == .yankLink { address.headings = [] }
      return copy(address, note.flatMap { library?.graph.title(of: $0) } ?? id, as: command)
    default:
      say("this row is no note")
      return []
    }
  }

  /// Copies what a command asks for of a table that a row stood for, once its note has been read.
  mutating func take(_ note: Note, toYank command: Command, table ordinal: Int) -> [Effect] {
    guard note.tables.indices.contains(ordinal) else {
      say("this table is gone from \(note.readableTitle)")
      return []
    }
    let table = note.tables[ordinal]
    switch command {
    case .yankAddress, .yankLink, .yankTitle:
      let columns = table.columns.joined(separator: ", ")
      return copy(table.address, table.caption ?? columns, as: command)
    default: return copyTable(table, of: note.path, as: command)
    }
  }

  private mutating func copy(
    _ address: Address, _ title: String, as command: Command
  ) -> [Effect] {
    switch command {
    case .yankAddress: return copy(address.description, "address")
    case .yankLink:
      // A wikilink knows no table, and its text is not encoded.
      let anchor = address.anchor.map { "#" + $0 } ?? ""
      return copy("[[\(address.id)\(anchor)|\(title)]]", "link")
    case .yankTitle: return copy(title, "title")
    default:
      say("\(command.rawValue) means nothing here")
      return []
    }
  }

  /// The incident that a row of their list stands for.
  private func incident(at spot: Spot, of path: String) -> Incident? {
    guard case .line(let line) = spot, layers.last?.list?.subject == .incidents else { return nil }
    return library?.incident(atLine: line, ofPath: path)?.incident
  }
}
