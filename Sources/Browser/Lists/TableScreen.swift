import Cells
import Layout
import Notes

/// A table over the whole frame, with a cell cursor; head and first column stay in sight.
struct TableScreen: Equatable, Sendable {
  let table: Table
  /// The note that it is from.
  let note: Note
  private let links: TableLinks
  /// The link in the cell under the cursor that Enter would follow, by its place there.
  private var linkPlace: Int?
  private(set) var filter = RowFilter("")
  /// The column sorted by, and whether downwards; nil for the table's own order.
  private(set) var order: Order?
  private(set) var hidden: Set<Int> = []
  /// Rows of the table that are listed, in order.
  private(set) var rows: [Int]
  /// The cursor: a place among `rows` and among `columns`.
  private(set) var row = 0
  private(set) var column = 0
  /// The first row in sight, and the first column beside the one that stays.
  private(set) var top = 0
  private(set) var left = 1
  var size = Size(width: 80, height: 20)
  private let widths: [Int]

  struct Order: Equatable, Sendable {
    var column: Int
    var isDescending: Bool
  }

  /// No column is drawn wider.
  private static let widest = 40

  init(_ table: Table, of read: ReadNote) {
    self.table = table
    note = read.note
    links = TableLinks(of: table, in: read)
    rows = Array(table.rows.indices)
    widths = table.columns.indices.map { column in
      let cells = table.rows.prefix(500).map {
        TextWidth.width(of: ReadableText.ofProse($0[column]))
      }
      let type = table.types[column].rawValue.count
      return min(
        Self.widest,
        max(
          TextWidth.width(of: ReadableText.ofProse(table.columns[column])), cells.max() ?? 0, type,
          3))
    }
  }

  /// Columns that are not hidden, in order.
  var columns: [Int] { table.columns.indices.filter { !hidden.contains($0) } }

  /// The caption, else the section.
  var title: String { ReadableText.ofProse(table.caption ?? table.section ?? "table") }

  /// Line of the file of the selected row.
  var line: Int {
    rows.indices.contains(row) && table.rowLines.indices.contains(rows[row])
      ? table.rowLines[rows[row]] : table.place.line
  }

  /// Columns that a column of the table takes on the screen.
  func width(of column: Int) -> Int {
    let whole = min(widths[column], max(3, size.width - 4))
    let half = max(3, (size.width - 2) / 2)
    let columns = columns
    // Beside the first, which stays, every other must have room.
    guard whole > half, column == columns.first,
      let widest = columns.dropFirst().map({ widths[$0] }).max()
    else { return whole }
    return min(whole, max(half, size.width - 2 - widest))
  }

  /// The columns in sight: the first, then as many as fit from `left` on.
  var shownColumns: [Int] {
    let columns = columns
    guard let first = columns.first else { return [] }
    var used = width(of: first) + 2
    var shown = [first]
    for place in max(1, left)..<max(max(1, left), columns.count) {
      let width = width(of: columns[place])
      if used + width > size.width, shown.count > 1 { break }
      shown.append(columns[place])
      used += width + 2
      if used > size.width { break }
    }
    return shown
  }

  /// Whether there are columns at the right of those in sight.
  var hasColumnsBeyond: Bool { shownColumns.last != columns.last }

  /// Rows of the screen for rows of the table: without head, types, rule and foot.
  var bodyHeight: Int { max(1, size.height - 4) }

  // MARK: - Order and filter

  /// Sorts by the column of the cursor: upwards, downwards, as it was.
  mutating func sort() {
    guard columns.indices.contains(column) else { return }
    let current = columns[column]
    switch order {
    case Order(column: current, isDescending: false):
      order = Order(column: current, isDescending: true)
    case Order(column: current, isDescending: true): order = nil
    default: order = Order(column: current, isDescending: false)
    }
    relist()
  }

  /// The order in words.
  var orderText: String {
    guard let order else { return "in the table's own order" }
    return
      "by \(ReadableText.ofProse(table.columns[order.column])), \(order.isDescending ? "downwards" : "upwards")"
  }

  mutating func filter(by text: String) {
    filter = RowFilter(text)
    relist()
  }

  private mutating func relist() {
    linkPlace = nil
    var listed = table.rows.indices.filter { filter.isEmpty || filter.matches(table.rows[$0]) }
    if let order {
      let keys = listed.map { SortKey(table.rows[$0][order.column], table.types[order.column]) }
      let sorted = zip(keys, listed).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
      listed = order.isDescending ? sorted.reversed() : sorted
    }
    rows = listed
    row = min(row, max(0, rows.count - 1))
    settle()
  }

  // MARK: - Moving

  mutating func perform(_ command: Command, count: Int?) -> Outcome {
    let times = count ?? 1
    if command == .nextLink || command == .previousLink {
      return stepLink(command == .nextLink ? times : -times)
    }
    let (oldRow, oldColumn) = (row, column)
    defer { if (row, column) != (oldRow, oldColumn) { linkPlace = nil } }
    switch command {
    case .down: row += times
    case .up: row -= times
    case .halfPageDown: row += times * max(1, bodyHeight / 2)
    case .halfPageUp: row -= times * max(1, bodyHeight / 2)
    case .pageDown: row += times * bodyHeight
    case .pageUp: row -= times * bodyHeight
    case .top: row = 0
    case .bottom: row = count.map { $0 - 1 } ?? rows.count - 1
    case .left: column -= times
    case .right: column += times
    case .firstColumn: column = 0
    case .lastColumn: column = columns.count - 1
    case .hideColumn:
      guard columns.count > 1 else { return .say("the last column stays") }
      hidden.insert(columns[column])
    case .showColumns: hidden = []
    case .follow: return selectedLink.map { .followLink($0, of: note) } ?? .card
    case .cancel where linkPlace != nil: linkPlace = nil
    case .cancel where !filter.isEmpty: filter(by: "")
    case .cancel, .close: return .close
    default: return .ignored
    }
    settle()
    return .done
  }

  // MARK: - Links

  /// The links in the cell under the cursor, by their places in the note.
  var cellLinks: [Int] {
    guard rows.indices.contains(row), columns.indices.contains(column) else { return [] }
    return links.links(row: rows[row], column: columns[column])
  }

  /// The selected link of the cell, by its place in the note; nil where none is.
  var selectedLink: Int? {
    linkPlace.flatMap { cellLinks.indices.contains($0) ? cellLinks[$0] : nil }
  }

  /// Goes from link to link of the cell, round the ends.
  private mutating func stepLink(_ count: Int) -> Outcome {
    let links = cellLinks.count
    guard links > 0 else { return .say("no link in this cell") }
    let next = linkPlace.map { $0 + count } ?? (count > 0 ? count - 1 : count)
    linkPlace = (next % links + links) % links
    return .done
  }

  /// Puts the cursor on a cell; places are among `rows` and `columns`.
  mutating func select(row: Int, column: Int) {
    linkPlace = nil
    self.row = row
    self.column = column
    settle()
  }

  /// Brings the cursor into the table and the screen to the cursor.
  mutating func settle() {
    row = min(max(0, row), max(0, rows.count - 1))
    column = min(max(0, column), max(0, columns.count - 1))
    top = min(max(top, row - bodyHeight + 1), row)
    top = max(0, min(top, rows.count - bodyHeight))
    left = max(1, min(left, columns.count - 1))
    if column > 0, column < left { left = column }
    while column > 0, left < column, !shownColumns.contains(columns[column]) || isCut(column) {
      left += 1
    }
  }

  private func isCut(_ column: Int) -> Bool {
    let shown = shownColumns
    let used = shown.prefix { $0 != columns[column] }.reduce(0) { $0 + width(of: $1) + 2 }
    return used + width(of: columns[column]) > size.width && shown.count > 2
  }
}

/// A cell's text as it is sorted: numbers by value, everything else folded; the empty last.
private struct SortKey: Comparable {
  let rank: Int
  let number: Double
  let text: String

  init(_ cell: String, _ type: ColumnType) {
    let value = type == .number ? CellText.number(cell)?.value : nil
    number = value ?? 0
    text = value == nil ? fold(cell) : ""
    rank = cell.isEmpty ? 2 : value == nil && type == .number ? 1 : 0
  }

  static func < (one: SortKey, two: SortKey) -> Bool {
    (one.rank, one.number, one.text) < (two.rank, two.number, two.text)
  }
}
