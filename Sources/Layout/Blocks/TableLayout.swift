import Cells
import Markup

extension UnitLayout {
  private var shape: TableShape {
    flow.tables[unit.node] ?? TableShape(of: unit.node, in: flow, look: look)
  }

  private var isFirstPart: Bool { unit.part.lowerBound == unit.node + 1 }

  /// Node indices of the rows of this unit, the head left out.
  private var rows: [Int] {
    var rows: [Int] = []
    var row = unit.part.lowerBound
    while row < unit.part.upperBound {
      if row != unit.node + 1 { rows.append(row) }
      row = Int(document.nodes[row].subtreeEnd)
    }
    return rows
  }

  func tablePage() -> [PageLine] {
    if look.isLinear { return page(records()) }
    let shape = shape
    switch ColumnFit(shape, room: room) {
    case .fits(let widths): return page(table(shape, widths))
    case .tooWide where look.wide == .wraps:
      return page(records())
    case .tooWide(let widths):
      return panned(page(table(shape, widths)), widths, from: unit.gap)
    }
  }

  func tableHead() -> [PageLine] {
    let shape = shape
    switch ColumnFit(shape, room: room) {
    case .fits(let widths): return withoutGap(page(head(shape, widths)))
    case .tooWide where look.wide == .wraps: return []
    case .tooWide(let widths): return panned(withoutGap(page(head(shape, widths))), widths, from: 0)
    }
  }

  private func withoutGap(_ page: [PageLine]) -> [PageLine] { Array(page.dropFirst(unit.gap)) }

  private func panned(_ page: [PageLine], _ widths: [Int], from start: Int) -> [PageLine] {
    let frozen = prefix.restWidth + (widths.first ?? 0) + ColumnFit.gutter
    let pan = PageLine.Pan(frozen: min(frozen, width / 2), node: unit.node)
    return page.enumerated().map { index, line in
      var line = line
      if index >= start { line.pan = pan }
      return line
    }
  }

  /// The lines of all rows, parted by empty ones where many of them take several lines.
  private func table(_ shape: TableShape, _ widths: [Int]) -> [[Span]] {
    var lines = isFirstPart ? head(shape, widths) : []
    let rows = rows.map { row($0, shape, widths, isHead: false) }
    let isSpaced = rows.count { $0.count > 1 } * 4 > rows.count
    for (number, row) in rows.enumerated() {
      if isSpaced, number > 0 || !isFirstPart { lines.append([]) }
      lines += row
    }
    return lines
  }

  private func head(_ shape: TableShape, _ widths: [Int]) -> [[Span]] {
    let total = widths.reduce(0, +) + ColumnFit.gutter * max(0, widths.count - 1)
    let cells = shape.hasHead ? row(unit.node + 1, shape, widths, isHead: true) : []
    return cells + [[line(total)]]
  }

  /// The lines of one row, cells beside each other.
  private func row(
    _ row: Int, _ shape: TableShape, _ widths: [Int], isHead: Bool
  ) -> [[Span]] {
    var cells: [[[Span]]] = []
    for (cell, width) in zip(document.children(of: row), widths) {
      cells.append(cellText(cell, isHead: isHead).wrapped(width: width))
    }
    let height = cells.reduce(1) { max($0, $1.count) }
    return (0..<height).map { number in
      var line: [Span] = []
      var owed = 0
      for (index, cell) in cells.enumerated() {
        let spans = number < cell.count ? cell[number] : []
        let free = max(0, widths[index] - spans.width)
        let before = leading(free, shape.columns[index])
        if owed + before > 0, !spans.isEmpty {
          line.append(Span(String(repeating: " ", count: owed + before)))
          owed = 0
        }
        line += spans
        owed += (spans.isEmpty ? widths[index] : free - before) + ColumnFit.gutter
      }
      return line
    }
  }

  /// The blanks before a cell.
  private func leading(_ free: Int, _ column: TableShape.Column) -> Int {
    switch column.alignment {
    case .right: free
    case .center: free / 2
    case .left: 0
    case .none: column.isNumeric ? free : 0
    }
  }

  func cellText(_ cell: Int, isHead: Bool) -> InlineText {
    if isHead { return flow.cellText(cell, look: look, style: Style(role: .tableHead)) }
    let text = flow.cellText(cell, look: look, style: .text)
    guard let answer = CellText.answer(text.text) else { return text }
    return flow.cellText(cell, look: look, style: Style(role: answer ? .yes : .no))
  }

  func tableTexts() -> [InlineText] {
    var texts: [InlineText] = []
    let head = isFirstPart && unit.part.upperBound > unit.node + 1 ? [unit.node + 1] : []
    for row in head + rows {
      for cell in document.children(of: row) { texts.append(cellText(cell, isHead: false)) }
    }
    return texts
  }

  /// The rows one below the other, a line for each cell, for a table that fits no other way.
  private func records() -> [[Span]] {
    let heads = document.children(of: unit.node + 1).map { cellText($0, isHead: true) }
    var lines: [[Span]] = []
    for (number, row) in rows.enumerated() {
      if number > 0 || !isFirstPart { lines.append([]) }
      for (head, cell) in zip(heads, document.children(of: row)) {
        let text = cellText(cell, isHead: false)
        if text.isEmpty { continue }
        var line = head
        if !head.isEmpty { line.append(look.isLinear ? ": " : "  ", style: .text) }
        line.append(text)
        let wrapped = line.wrapped(width: max(1, room - 2), firstWidth: room)
        lines += wrapped.enumerated().map { $0 == 0 ? $1 : [Span("  ")] + $1 }
      }
    }
    if rows.isEmpty, isFirstPart { lines = heads.flatMap { $0.wrapped(width: room) } }
    return lines
  }
}
