import Cells
import Markup
import Notes

/// A line of a block of HTML, or a table in it.
enum HTMLPart {
  case line(HTMLLine)
  case table(HTMLTablePart)

  var isPreformatted: Bool { if case .line(let line) = self { line.isPreformatted } else { false } }

  var texts: [InlineText] {
    switch self {
    case .line(let line): [line.text]
    case .table(let part): part.table.texts
    }
  }
}

/// Rows of a table of HTML.
struct HTMLTablePart {
  /// Its number among the tables of the block, from 0.
  let number: Int
  /// What stands before its lines.
  let place: HTMLLine
  let table: TextTable
  /// Whether rows of it stand before.
  let isContinued: Bool
}

/// Puts the texts of the cells of a table into its rows.
struct HTMLTableBuilder {
  private let number: Int
  private let table: HTMLTable
  private let place: HTMLLine
  /// The rows of which something is built.
  private let rows: Range<Int>
  /// The cells that are built, in the order in which they stand in the text.
  private var cells: ArraySlice<HTMLTable.Cell>
  /// By where the cells begin.
  private var texts: [Int: InlineText] = [:]

  /// A builder of those cells that begin in a part of the text; `place` is what stands before its
  /// lines.
  init(_ table: HTMLTable, number: Int, in range: Range<Int>, at place: HTMLLine) {
    self.number = number
    self.table = table
    self.place = place
    let end = table.rows.partition { $0.start < range.upperBound }
    var start = max(0, table.rows[..<end].partition { $0.start < range.lowerBound })
    // A row that began before goes on where a cell of it begins here.
    if start > 0, let last = table.rows[start - 1].cells.last(where: { !$0.isRepeated }),
      last.content.lowerBound >= range.lowerBound
    {
      start -= 1
    }
    rows = start..<max(start, end)
    cells =
      table.rows[rows].flatMap { row in
        row.cells.filter { !$0.isRepeated && range.contains($0.content.lowerBound) }
      }[...]
  }

  /// Where the next cell stands.
  var next: Range<Int>? { cells.first?.content }

  var end: Int { table.range.upperBound }

  /// Ends the next cell, whose text this is.
  mutating func endCell(_ text: InlineText) {
    guard let cell = cells.popFirst() else { return }
    var text = text
    if !cell.isHead, let answer = CellText.answer(text.text) { text.setRole(answer ? .yes : .no) }
    texts[cell.content.lowerBound] = text
  }

  /// The rows; nil where no cell has a text.
  func finish() -> HTMLPart? {
    guard texts.values.contains(where: { !$0.isEmpty }) else { return nil }
    var built = TextTable()
    built.alignments = table.alignments
    for number in rows {
      let row = table.rows[number].cells.map { cell in
        TextTable.Cell(
          text: texts[cell.content.lowerBound] ?? InlineText(), columns: cell.columns.count,
          isRepeated: cell.isRepeated)
      }
      if number < table.heads { built.head.append(row) } else { built.rows.append(row) }
    }
    return .table(
      HTMLTablePart(
        number: number, place: place, table: built, isContinued: rows.lowerBound > 0))
  }
}
