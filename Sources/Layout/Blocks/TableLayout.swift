import Cells
import Markup
import Notes

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
    case .fits(let widths): return table(shape, widths, pan: nil)
    case .tooWide where look.wide == .wraps:
      return page(records())
    case .tooWide(let widths):
      return table(shape, widths, pan: tablePan(widths))
    }
  }

  /// How a table pans whose first column stays, behind so many columns of marks.
  func tablePan(_ widths: [Int], behind marks: Int = 0) -> PageLine.Pan {
    let frozen = prefix.restWidth + marks + (widths.first ?? 0) + ColumnFit.gutter
    return PageLine.Pan(frozen: min(frozen, width / 2), node: unit.node)
  }

  private func table(
    _ shape: TableShape, _ widths: [Int], pan: PageLine.Pan?
  ) -> [PageLine] {
    let drawing = RowDrawing(shape: shape, widths: widths)
    let head = isFirstPart ? head(shape, widths) : []
    let lines =
      head + drawing.lines(rows.map { cells($0, isHead: false) }, isBelowRows: !isFirstPart)
    var page = page(lines)
    let start = page.count - lines.count
    for index in page.indices.dropFirst(start) {
      page[index].pan = pan
      page[index].table = PageLine.TablePart(number: 0, isHead: index < start + head.count)
    }
    return page
  }

  private func head(_ shape: TableShape, _ widths: [Int]) -> [[Span]] {
    let drawing = RowDrawing(shape: shape, widths: widths)
    let cells = shape.hasHead ? drawing.lines(cells(unit.node + 1, isHead: true)) : []
    return cells + [[line(drawing.width)]]
  }

  private func cells(_ row: Int, isHead: Bool) -> [TextTable.Cell] {
    document.children(of: row).map { TextTable.Cell(text: cellText($0, isHead: isHead)) }
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

  private func records() -> [[Span]] {
    let heads = document.children(of: unit.node + 1).map { cellText($0, isHead: true) }
    if rows.isEmpty, isFirstPart { return heads.flatMap { $0.wrapped(width: room) } }
    return TextTable.records(
      rows.map { cells($0, isHead: false) }, heads: heads, room: room, isLinear: look.isLinear,
      isBelowRows: !isFirstPart)
  }
}
