import Cells
import Markup
import Notes

/// What is known of the columns of a table before it is given a width.
struct TableShape: Sendable {
  struct Column: Hashable, Sendable {
    /// Columns of the longest line in it.
    var natural = 0
    /// Columns of the longest word in it.
    var word = 0
    /// Whether every cell below the head is a number or empty, and one is a number.
    var isNumeric = false
    var alignment = Alignment.none
  }

  private(set) var columns: [Column] = []
  let hasHead: Bool

  /// Measures a table, of one with many rows a part that is spread over all of it.
  init(of table: Int, in flow: Flow, look: Look = Look()) {
    let document = flow.document
    let rows = Array(document.children(of: table))
    let alignments = document.alignments(of: table)
    columns = alignments.map { Column(alignment: $0) }
    var measuring = Measuring(columns.count)
    let step = max(1, rows.count / Self.sample)
    for (number, row) in rows.enumerated()
    where number < Self.sample / 2 || number % step == 0 {
      for (index, cell) in document.children(of: row).enumerated().prefix(columns.count) {
        let text = flow.cellText(cell, look: look, style: .text)
        measuring.take(text, isHead: number == 0, &columns[index], index)
      }
    }
    hasHead = !measuring.isHeadBlank
    measuring.finish(&columns)
  }

  /// Measures all rows of a table; of one that goes on elsewhere, `columns` are those that it has
  /// there.
  init(_ table: TextTable, columns count: Int = 0) {
    columns = (0..<max(count, table.columnCount)).map {
      Column(alignment: $0 < table.alignments.count ? table.alignments[$0] : .none)
    }
    var measuring = Measuring(columns.count)
    var wide: [(columns: Range<Int>, line: Int, word: Int)] = []
    for (number, row) in (table.head + table.rows).enumerated() {
      var column = 0
      for cell in row {
        let range = column..<column + cell.columns
        column = range.upperBound
        if cell.isRepeated { continue }
        if cell.columns == 1 {
          measuring.take(
            cell.text, isHead: number < table.head.count, &columns[range.lowerBound],
            range.lowerBound)
        } else {
          let measure = cell.text.measure
          wide.append((range, min(measure.line, Self.spanned), measure.word))
          if number < table.head.count, !cell.text.isEmpty { measuring.isHeadBlank = false }
        }
      }
    }
    hasHead = !measuring.isHeadBlank
    measuring.finish(&columns)
    // What goes over several columns needs the room of all of them.
    for cell in wide {
      let gaps = ColumnFit.gutter * (cell.columns.count - 1)
      let natural = columns[cell.columns].reduce(gaps) { $0 + max(1, $1.natural) }
      guard natural < cell.line else { continue }
      columns[cell.columns.upperBound - 1].natural += cell.line - natural
    }
  }

  /// What the cells of each column have in common.
  private struct Measuring {
    var isHeadBlank = true
    /// Columns with cells that are no numbers.
    private var texts: [Bool]

    init(_ count: Int) { texts = Array(repeating: false, count: count) }

    mutating func take(_ text: InlineText, isHead: Bool, _ column: inout Column, _ index: Int) {
      if text.isEmpty { return }
      let measure = text.measure
      column.natural = max(column.natural, measure.line)
      column.word = max(column.word, measure.word)
      if isHead {
        isHeadBlank = false
      } else if CellText.number(text.text) != nil {
        column.isNumeric = true
      } else {
        texts[index] = true
      }
    }

    func finish(_ columns: inout [Column]) {
      for index in columns.indices where texts[index] { columns[index].isNumeric = false }
    }
  }

  /// Columns that a text gets at most which goes over several of them.
  private static let spanned = 40

  /// How many rows are measured at least, where there are more.
  private static let sample = 256
}

extension Flow {
  /// The text of a cell.
  func cellText(_ cell: Int, look: Look, style: Style) -> InlineText {
    var reader = InlineReader(self, look: look, window: 0..<Int.max, style: style)
    reader.read(document.descendants(of: cell))
    var text = reader.text
    text.trimStart()
    return look.shown(text)
  }
}
