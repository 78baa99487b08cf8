import Cells
import Markup

/// Blocks of HTML and math.
extension UnitLayout {
  func htmlPage() -> [PageLine] {
    var lines: [[Span]] = []
    var tables: [(start: Int, lines: TableLines)] = []
    let parts = htmlParts()
    let count = parts.count { if case .table = $0 { true } else { false } }
    for part in parts {
      switch part {
      case .line(let line): lines += line.wrapped(width: room, marks: marks)
      case .table(let place, let table):
        let drawn = tableLines(of: table, tables.count, of: count, at: place)
        tables.append((lines.count, drawn))
        lines += drawn.lines
      }
    }
    var page = page(lines)
    let start = page.count - lines.count
    for (number, table) in tables.enumerated() {
      for index in table.lines.lines.indices {
        let place = start + table.start + index
        page[place].pan = table.lines.pan
        if let head = table.lines.head {
          page[place].table = PageLine.TablePart(number: number, isHead: index < head)
        }
      }
    }
    return page
  }

  /// The lines of a table, how many of them are its head, and how it pans.
  private struct TableLines {
    var lines: [[Span]]
    /// Nil where it is no table any more.
    var head: Int?
    /// Nil where it fits.
    var pan: PageLine.Pan?
  }

  /// A table behind what stands before it.
  private func tableLines(
    of table: TextTable, _ number: Int, of count: Int, at place: HTMLLine
  ) -> TableLines {
    let before = place.rest.width + 8 > room ? HTMLLine() : place
    let room = room - before.rest.width
    func beside(_ lines: [[Span]]) -> [[Span]] {
      lines.enumerated().map { ($0 == 0 ? before.first : before.rest) + $1 }
    }
    let literal = flow.literals[unit.node]
    let origin = number == 0 ? literal?.origins[unit.part.lowerBound] : nil
    let known = flow.htmlTables[unit.node]?[
      origin ?? (number == count - 1 ? unit.part.lowerBound : -1)]
    let shape =
      known.flatMap { $0.columns.count < table.columnCount ? nil : $0 } ?? TableShape(table)
    let fit = ColumnFit(shape, room: room)
    let widths: [Int]
    switch fit {
    case .fits(let found), .tooWide(let found): widths = found
    }
    let isTooWide = fit == .tooWide(widths)
    if look.isLinear || isTooWide && look.wide == .wraps {
      let head = origin.flatMap { origin in
        literal?.parts(ofTableFrom: origin).first.flatMap {
          flow.htmlTables(of: unit.node, $0, look: look).last?.heads
        }
      }
      let isAllHead = table.rows.isEmpty
      let heads = isAllHead ? [] : head ?? table.heads
      return TableLines(
        lines: beside(
          TextTable.records(
            isAllHead ? table.head : table.rows, heads: heads, room: room,
            isLinear: look.isLinear, isBelowRows: origin != nil)))
    }
    let drawing = RowDrawing(shape: shape, widths: widths)
    var lines = table.head.flatMap(drawing.lines)
    if shape.hasHead, origin == nil { lines.append([line(drawing.width)]) }
    let head = lines.count
    lines += drawing.lines(table.rows, isBelowRows: origin != nil)
    return TableLines(
      lines: beside(lines), head: head,
      pan: isTooWide ? tablePan(widths, behind: before.rest.width) : nil)
  }

  func htmlParts() -> [HTMLPart] { flow.htmlParts(of: unit.node, unit.part, look) }

  func mathLines() -> [InlineText] {
    let text = literal
    return MathReader.lines(
      text, in: range(of: text), style: Style(role: .code, attributes: .italic),
      spellsOut: look.spellsMath)
  }

  private var literal: LiteralText {
    flow.literals[unit.node]?.text ?? document.literalText(of: unit.node)
  }

  private func range(of text: LiteralText) -> Range<Int> {
    unit.part.isEmpty ? 0..<text.bytes.count : unit.part
  }
}
