/// What the cells of a table column hold.
package enum ColumnType: String, Sendable {
  case text, number, date
  case yesNo = "yes-no"
}

/// How a table column is aligned.
package enum ColumnAlignment: String, Sendable {
  case none, left, center, right
}

/// A table of a note, as data.
package struct Table: Sendable, Hashable {
  /// The bold line just above, else the nearest heading; nil where there is neither.
  package var caption: String?
  /// Text of the nearest heading above; nil before the first.
  package var section: String?
  /// Number of that heading among the note's, from 0; nil before the first.
  package var heading: Int?
  /// Number in its section, from 1.
  package var index: Int
  /// How it is named from elsewhere.
  package var address: Address
  /// The cells of the header.
  package var columns: [String]
  /// Of each column, from its cells.
  package var types: [ColumnType]
  /// Of each column, as the delimiter row says.
  package var alignments: [ColumnAlignment]
  /// Plain text, every row as long as `columns`.
  package var rows: [[String]]
  /// Line of each row, from 1.
  package var rowLines: [Int]
  /// Where it stands.
  package var place: Place

  /// Made of its parts.
  package init(
    caption: String?, section: String?, heading: Int?, index: Int, address: Address,
    columns: [String],
    types: [ColumnType], alignments: [ColumnAlignment], rows: [[String]], rowLines: [Int],
    place: Place
  ) {
    self.caption = caption
    self.section = section
    self.heading = heading
    self.index = index
    self.address = address
    self.columns = columns
    self.types = types
    self.alignments = alignments
    self.rows = rows
    self.rowLines = rowLines
    self.place = place
  }
}
