import Cells
import Layout
import Notes

/// Draws a table over the whole frame.
struct TableDrawing {
  let marks: FrameMarks

  /// Text reversed: whatever a theme makes of a selection, this is seen, and can be read as text
  /// can.
  static let cursor = Style(role: .text, attributes: .reverse)

  func draw(_ screen: TableScreen, on grid: inout Grid, size: Size) {
    grid.fill(Rect(x: 0, y: 0, width: grid.width, height: grid.height - 1))
    let style = Style(role: .bar)
    grid.fill(Rect(x: 0, y: 0, width: grid.width, height: 1), style: style)
    grid.put(
      marks.cut(screen.title, to: grid.width - 2), x: 1, y: 0, style: style.adding(.bold))
    let body = PopupLayout.body(of: size).inset(left: 1, right: 1)
    grid.clipped(to: body) { grid in
      head(screen, on: &grid, body)
      if screen.rows.isEmpty, !screen.filter.isEmpty {
        grid.put(
          marks.cut(RowFilter.nothing.title, to: body.width), x: body.x, y: body.y + 3,
          style: Style(role: .quiet))
      }
      for line in 0..<min(screen.bodyHeight, max(0, screen.rows.count - screen.top)) {
        row(screen.top + line, screen, on: &grid, body, y: body.y + 3 + line)
      }
      grid.put(
        marks.cut(screen.foot(marks), to: body.width), x: body.x, y: body.rows.upperBound - 1,
        style: Style(role: .quiet))
    }
  }

  private func head(_ screen: TableScreen, on grid: inout Grid, _ body: Rect) {
    var x = body.x
    for column in screen.shownColumns {
      // The last column may go on beyond the edge.
      let width = max(0, min(screen.width(of: column), body.columns.upperBound - x))
      let name = ReadableText.ofProse(screen.table.columns[column])
      // The name is cut before the arrow is.
      let arrow = arrow(of: column, screen)
      put(
        marks.cut(name, to: width - TextWidth.width(of: arrow)) + arrow, column, screen, on: &grid,
        x, body.y, width, Style(role: .tableHead))
      put(
        screen.table.types[column].rawValue, column, screen, on: &grid, x, body.y + 1, width,
        Style(role: .quiet))
      x += width + 2
    }
    if screen.hasColumnsBeyond {
      let start = body.columns.upperBound - marks.ellipsis.count
      if x - 1 <= start {
        grid.put(marks.ellipsis, x: start, y: body.y, style: Style(role: .quiet))
      }
    }
    grid.fill(
      Rect(x: body.x, y: body.y + 2, width: body.width, height: 1), with: marks.horizontal,
      style: Style(role: .border))
  }

  /// What stands behind the name of the column that is sorted by; empty for the others.
  private func arrow(of column: Int, _ screen: TableScreen) -> String {
    guard let order = screen.order, order.column == column else { return "" }
    return order.isDescending ? (marks.isASCII ? " v" : " ↓") : (marks.isASCII ? " ^" : " ↑")
  }

  private func row(
    _ place: Int, _ screen: TableScreen, on grid: inout Grid, _ body: Rect, y: Int
  ) {
    var x = body.x
    let columns = screen.columns
    for column in screen.shownColumns {
      let width = max(0, min(screen.width(of: column), body.columns.upperBound - x))
      let text = ReadableText.ofProse(screen.table.rows[screen.rows[place]][column])
      let isCursor = place == screen.row && columns[screen.column] == column
      let style = isCursor ? Self.cursor : Style(role: role(of: text, place == screen.row))
      if isCursor { grid.fill(Rect(x: x, y: y, width: width, height: 1), style: style) }
      put(text.replacing("\n", with: " "), column, screen, on: &grid, x, y, width, style)
      x += width + 2
    }
  }

  /// Puts a text into a column as its author aligned that; numbers stand right where none did.
  private func put(
    _ text: String, _ column: Int, _ screen: TableScreen, on grid: inout Grid, _ x: Int, _ y: Int,
    _ width: Int, _ style: Style
  ) {
    let cell = marks.cut(text, to: width)
    let free = width - TextWidth.width(of: cell)
    let table = screen.table
    let alignment = table.alignments.indices.contains(column) ? table.alignments[column] : .none
    let start =
      switch alignment {
      case .right: free
      case .center: free / 2
      case .left: 0
      case .none: table.types[column] == .number ? free : 0
      }
    grid.put(cell, x: x + start, y: y, style: style)
  }

  private func role(of text: String, _ isCurrentRow: Bool) -> Role {
    switch CellText.answer(text) {
    case true?: .yes
    case false?: .no
    case nil: isCurrentRow ? .strong : .text
    }
  }
}
