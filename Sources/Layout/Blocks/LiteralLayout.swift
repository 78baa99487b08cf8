import Cells
import Markup

/// Blocks of HTML and math.
extension UnitLayout {
  func htmlPage() -> [PageLine] {
    var lines: [[Span]] = []
    var pans: [Int: PageLine.Pan] = [:]
    for part in htmlParts() {
      switch part {
      case .line(let line): lines += line.wrapped(width: room, marks: marks)
      case .table(let place, let table):
        let drawn = tableLines(of: table, at: place)
        for index in drawn.lines.indices { pans[lines.count + index] = drawn.pan }
        lines += drawn.lines
      }
    }
    var page = page(lines)
    let start = page.count - lines.count
    for (index, pan) in pans { page[start + index].pan = pan }
    return page
  }

  /// A table behind what stands before it; `pan` is nil where it fits.
  private func tableLines(
    of table: TextTable, at place: HTMLLine
  ) -> (lines: [[Span]], pan: PageLine.Pan?) {
    let before = place.rest.width + 8 > room ? HTMLLine() : place
    let room = room - before.rest.width
    func beside(_ lines: [[Span]]) -> [[Span]] {
      lines.enumerated().map { ($0 == 0 ? before.first : before.rest) + $1 }
    }
    let shape = TableShape(table)
    let fit = ColumnFit(shape, room: room)
    let widths: [Int]
    switch fit {
    case .fits(let found), .tooWide(let found): widths = found
    }
    let isTooWide = fit == .tooWide(widths)
    if look.isLinear || isTooWide && look.wide == .wraps {
      let isAllHead = table.rows.isEmpty
      let heads = isAllHead ? [] : table.heads
      return (
        beside(
          TextTable.records(
            isAllHead ? table.head : table.rows, heads: heads, room: room,
            isLinear: look.isLinear, isBelowRows: false)), nil
      )
    }
    let drawing = RowDrawing(shape: shape, widths: widths)
    var lines = table.head.flatMap(drawing.lines)
    if shape.hasHead { lines.append([line(drawing.width)]) }
    lines += drawing.lines(table.rows, isBelowRows: false)
    return (beside(lines), isTooWide ? tablePan(widths, behind: before.rest.width) : nil)
  }

  func htmlParts() -> [HTMLPart] {
    let state = flow.literals[unit.node]?.states[unit.part.lowerBound] ?? HTMLState()
    let text = literal
    var reader = HTMLBlockReader(text, range(of: text), state: state, look: look)
    return reader.read()
  }

  func mathLines() -> [InlineText] {
    let text = literal
    return MathReader.lines(
      text, in: range(of: text), style: Style(role: .code, attributes: .italic),
      spellsOut: look.spellsOut || look.isASCII)
  }

  private var literal: LiteralText {
    flow.literals[unit.node]?.text ?? document.literalText(of: unit.node)
  }

  private func range(of text: LiteralText) -> Range<Int> {
    unit.part.isEmpty ? 0..<text.bytes.count : unit.part
  }
}
