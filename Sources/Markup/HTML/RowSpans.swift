/// Cells of a table of HTML that go over the rows below theirs.
struct RowSpans {
  /// By the column in which they begin; `rows` are those that they still go over, the open one
  /// included.
  private var spans: [Int: (cell: HTMLTable.Cell, rows: Int)] = [:]
  /// How often a cell may yet be taken into another row.
  private var left: Int

  /// None; they may be taken into so many rows in all.
  init(most: Int) { left = most }

  /// Forgets those of a table that ends.
  mutating func removeAll() { spans = [:] }

  /// Adds a cell of the open row that goes over so many rows, that one included.
  mutating func add(_ cell: HTMLTable.Cell, rows: Int) {
    if rows > 1 { spans[cell.columns.lowerBound] = (cell, rows) }
  }

  /// The cell of a row above that stands at a column of the open one; nil where none does.
  mutating func take(at column: Int) -> HTMLTable.Cell? {
    guard left > 0, var cell = spans[column]?.cell else { return nil }
    left -= 1
    cell.isRepeated = true
    return cell
  }

  /// Ends a row: those beyond the end of a short one have gone over it all the same.
  mutating func endRow() {
    guard !spans.isEmpty else { return }
    left -= spans.count
    guard left > 0 else { return spans = [:] }
    spans = spans.compactMapValues { $0.rows > 1 ? ($0.cell, $0.rows - 1) : nil }
  }
}
