import Cells
import Markup

/// Blocks of HTML and math.
extension UnitLayout {
  func htmlPage() -> [PageLine] {
    var lines: [[Span]] = []
    var tables: [(start: Int, number: Int, lines: TableLines)] = []
    for part in htmlParts() {
      switch part {
      case .line(let line): lines += line.wrapped(width: room, marks: marks)
      case .table(let part):
        let drawn = tableLines(of: part)
        tables.append((lines.count, part.number, drawn))
        lines += drawn.lines
      }
    }
    var page = page(lines)
    let start = page.count - lines.count
    for table in tables {
      for index in table.lines.lines.indices {
        let place = start + table.start + index
        page[place].pan = table.lines.pan
        if let head = table.lines.head {
          page[place].table = PageLine.TablePart(number: table.number, isHead: index < head)
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
  private func tableLines(of part: HTMLTablePart) -> TableLines {
    let table = part.table
    let before = part.place.rest.width + 8 > room ? HTMLLine() : part.place
    let room = room - before.rest.width
    func beside(_ lines: [[Span]]) -> [[Span]] {
      lines.enumerated().map { ($0 == 0 ? before.first : before.rest) + $1 }
    }
    let shape = flow.htmlShapes[unit.node]?[part.number] ?? TableShape(table)
    let fit = ColumnFit(shape, room: room)
    let widths: [Int]
    switch fit {
    case .fits(let found), .tooWide(let found): widths = found
    }
    let isTooWide = fit == .tooWide(widths)
    if look.isLinear || isTooWide && look.wide == .wraps {
      return TableLines(lines: beside(records(of: part, room: room)))
    }
    let drawing = RowDrawing(shape: shape, widths: widths)
    var lines = table.head.flatMap(drawing.lines)
    if shape.hasHead, !part.isContinued { lines.append([line(drawing.width)]) }
    let head = lines.count
    lines += drawing.lines(table.rows, isBelowRows: part.isContinued)
    return TableLines(
      lines: beside(lines), head: head,
      pan: isTooWide ? tablePan(widths, behind: before.rest.width) : nil)
  }

  /// The rows of a table one below another, each cell behind the name of its column.
  private func records(of part: HTMLTablePart, room: Int) -> [[Span]] {
    let table = part.table
    let isAllHead = table.rows.isEmpty
    let heads = part.isContinued ? flow.heads(ofTable: part.number, of: unit.node, look) : nil
    return TextTable.records(
      isAllHead ? table.head : table.rows, heads: isAllHead ? [] : heads ?? table.heads,
      room: room, isLinear: look.isLinear, isBelowRows: part.isContinued)
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
