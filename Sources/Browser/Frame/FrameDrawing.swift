import Cells
import Layout
import Notes

/// Draws the title bar and the panes.
struct FrameDrawing {
  private let model: Model
  private let frame: FrameLayout
  private let marks: FrameMarks

  init(_ model: Model) {
    self.model = model
    frame = model.frame
    marks = FrameMarks(model.options)
  }

  func draw(on grid: inout Grid) {
    TitleBar(model, marks).draw(on: &grid, in: frame.title)
    if let reader = model.reader {
      ReaderDrawing(marks: marks, model: model).draw(
        reader, on: &grid, in: frame.seenText, isFocused: model.panes.focus == .reader)
    } else {
      grid.put(
        model.progress?.text
          ?? (model.library == nil ? "reading the wiki\(marks.ellipsis)" : "there is no note here"),
        x: frame.text.x, y: frame.text.y, style: Style(role: .quiet), limit: frame.text.width)
    }
    if let second = model.split, let text = frame.splitText, let pane = frame.split {
      border(x: max(pane.x, frame.reader.x), pane, on: &grid)
      name(second, above: text, isFocused: false, on: &grid)
      if let reader = model.reader {
        name(reader, above: frame.text, isFocused: model.panes.focus == .reader, on: &grid)
      }
      ReaderDrawing(marks: marks, model: model).draw(
        second, on: &grid, in: text, isFocused: false)
    }
    if let pane = frame.navigator {
      draw(model.navigator.list, .navigator, in: pane, on: &grid)
      border(x: pane.columns.upperBound, pane, on: &grid)
    }
    if let pane = frame.context {
      draw(model.context.list, .context, in: pane, on: &grid)
      border(x: pane.x - 1, pane, on: &grid)
    }
    if let drawer = frame.drawer {
      grid.fill(drawer)
      let list = model.panes.focus == .navigator ? model.navigator.list : model.context.list
      draw(list, model.panes.focus, in: drawer, on: &grid)
      if drawer.x > 0 { border(x: drawer.x, drawer, on: &grid) }
    }
  }

  private func draw(_ list: RowList, _ pane: PaneName, in rect: Rect, on grid: inout Grid) {
    ListDrawing(marks: marks).draw(
      list, on: &grid, in: rect.inset(left: 1, right: 1), isFocused: model.panes.focus == pane)
  }

  private func name(_ reader: Reader, above text: Rect, isFocused: Bool, on grid: inout Grid) {
    // Beside the edge of the screen the mark needs a column of the name.
    let mark = max(0, text.x - 1)
    if isFocused { grid.put(marks.here, x: mark, y: text.y - 1, style: Style(role: .accent)) }
    grid.put(
      marks.cut(reader.note.readableTitle, to: text.columns.upperBound - mark - 1), x: mark + 1,
      y: text.y - 1, style: Style(role: isFocused ? .strong : .quiet))
  }

  private func border(x: Int, _ pane: Rect, on grid: inout Grid) {
    grid.fill(
      Rect(x: x, y: pane.y, width: 1, height: pane.height), with: marks.vertical,
      style: Style(role: .border))
  }
}
