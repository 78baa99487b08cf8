import Markup

/// Rows of a table as the texts of their cells, in whatever markup they were written.
struct TextTable {
  struct Cell {
    var text: InlineText
    /// How many columns it goes over.
    var columns = 1
    /// Whether it is that of the row above, over which it goes as well.
    var isRepeated = false
  }

  var head: [[Cell]] = []
  var rows: [[Cell]] = []
  /// Of each column, as far as its cells say.
  var alignments: [Alignment] = []

  var columnCount: Int {
    (head + rows).reduce(0) { most, row in max(most, row.reduce(0) { $0 + $1.columns }) }
  }

  /// What the last row of the head says of each column.
  var heads: [InlineText] {
    (head.last ?? []).flatMap { cell in
      [cell.text] + Array(repeating: InlineText(), count: cell.columns - 1)
    }
  }

  var texts: [InlineText] {
    (head + rows).flatMap { $0.lazy.filter { !$0.isRepeated }.map(\.text) }
  }
}
