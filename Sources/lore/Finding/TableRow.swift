import Notes

/// A table with the note that it stands in.
struct TableRow: Sendable {
  var note: String
  var path: String
  var table: Table

  static func rows(_ note: Note) -> [TableRow] {
    note.tables.map { TableRow(note: note.id, path: note.path, table: $0) }
  }

  var json: JSONValue { table.json(note: note, path: path) }
  /// Header and rows.
  var cells: [[String]] { [table.columns] + table.rows }

  /// The table under its caption.
  var markdown: String {
    let caption = table.caption.map { "**\($0)**\n\n" } ?? ""
    return caption
      + MarkdownTable.text(table.columns, table.rows, alignments: table.alignments)
  }

  /// The table that an address means; nil where the note has none such.
  static func table(at address: Address, in note: Note) -> Table? {
    let numbered = note.tables.filter { $0.index == address.table }
    guard let anchor = address.anchor else {
      return numbered.first { $0.address.headings.isEmpty }
    }
    guard case .heading(let heading)? = note.target(ofAnchor: anchor) else { return nil }
    return numbered.first { $0.heading == heading }
  }
}
