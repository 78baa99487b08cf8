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

  /// Whether an address means this table.
  func isAt(_ address: Address, in note: Note) -> Bool {
    guard address.table == table.index else { return false }
    guard !address.headings.isEmpty else { return table.section == nil }
    let entries = note.headings.map(HeadingEntry.init)
    guard let anchor = address.anchor, let heading = AnchorMatch.heading(anchor, in: entries)
    else { return false }
    let nearest = note.headings.lastIndex {
      $0.place.range.lowerBound < table.place.range.lowerBound
    }
    return nearest == heading
  }
}
