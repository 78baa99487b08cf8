import Cells
import Markup
import Notes

/// A line of a block of HTML, or a table in it.
enum HTMLPart {
  case line(HTMLLine)
  /// What stands before each of its lines, and the table.
  case table(HTMLLine, TextTable)

  var isPreformatted: Bool { if case .line(let line) = self { line.isPreformatted } else { false } }

  var texts: [InlineText] {
    switch self {
    case .line(let line): [line.text]
    case .table(_, let table): table.texts
    }
  }
}

/// Puts the cells of a table of HTML into rows, in which those that go over several stand in each.
struct HTMLTableBuilder {
  /// A cell as its tag says it is.
  struct Cell {
    let isHead: Bool
    let columns: Int
    let rows: Int
    let alignment: Alignment

    init(_ tag: HTMLTag, isHead: Bool) {
      self.isHead = isHead
      columns = Self.count(tag, "colspan", most: 64)
      rows = Self.count(tag, "rowspan", most: 4096)
      let said = (tag.attribute("align") ?? tag.attribute("style") ?? "").lowercased()
      alignment =
        said.hasSuffix("right") || said.contains("align:right") || said.contains("align: right")
        ? .right : said.contains("center") ? .center : said.contains("left") ? .left : .none
    }

    private static func count(_ tag: HTMLTag, _ name: String, most: Int) -> Int {
      min(max(tag.attribute(name).flatMap { Int($0) } ?? 1, 1), most)
    }
  }

  /// What stands before its lines.
  let place: HTMLLine
  private var table = TextTable()
  private var row: [TextTable.Cell] = []
  /// Columns of the row so far, and where its cells begin.
  private var column = 0
  private var starts: Set<Int> = []
  private var isHeadRow = true
  /// Cells of rows above that go over the next ones, by their column.
  private var open: [Int: (cell: TextTable.Cell, rows: Int)] = [:]
  private var cell: Cell?
  private static let mostColumns = 256

  /// Whether it goes on with rows of a table that began before.
  private let isContinued: Bool

  init(at place: HTMLLine, isContinued: Bool) {
    self.place = place
    self.isContinued = isContinued
  }

  var isInCell: Bool { cell != nil }

  mutating func beginRow() {
    endRow()
    isHeadRow = true
  }

  mutating func begin(_ cell: Cell) { self.cell = cell }

  /// Ends the cell that is open, whose text this is.
  mutating func endCell(_ text: InlineText) {
    guard let ended = cell else { return }
    cell = nil
    takeOpen()
    guard column < Self.mostColumns else { return }
    if !ended.isHead { isHeadRow = false }
    var text = text
    if !ended.isHead, let answer = CellText.answer(text.text) { text.setRole(answer ? .yes : .no) }
    while table.alignments.count <= column { table.alignments.append(.none) }
    if table.alignments[column] == .none { table.alignments[column] = ended.alignment }
    let cell = TextTable.Cell(text: text, columns: ended.columns)
    if ended.rows > 1 { open[column] = (cell, ended.rows) }
    append(cell)
  }

  private mutating func append(_ cell: TextTable.Cell) {
    row.append(cell)
    starts.insert(column)
    column += cell.columns
  }

  /// Adds those cells of rows above that stand next.
  private mutating func takeOpen() {
    while let above = open[column], above.rows > 1 {
      open[column] = (above.cell, above.rows - 1)
      append(
        TextTable.Cell(text: above.cell.text, columns: above.cell.columns, isRepeated: true))
    }
  }

  /// Ends the row; one of heads alone above all others is of the head.
  mutating func endRow() {
    guard !row.isEmpty else { return }
    takeOpen()
    // Those that stand beyond the end of a short row have gone over it all the same.
    for (place, above) in open where !starts.contains(place) {
      open[place] = (above.cell, above.rows - 1)
    }
    open = open.filter { $0.value.rows > 1 }
    if isHeadRow, table.rows.isEmpty, !isContinued {
      table.head.append(row)
    } else {
      table.rows.append(row)
    }
    row = []
    column = 0
    starts = []
  }

  /// The table; nil where no cell has a text.
  mutating func finish() -> HTMLPart? {
    endRow()
    let hasText = (table.head + table.rows).contains { $0.contains { !$0.text.isEmpty } }
    return hasText ? .table(place, table) : nil
  }
}
