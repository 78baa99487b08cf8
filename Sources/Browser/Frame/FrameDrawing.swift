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
      for (place, line) in withoutNote.prefix(frame.text.height).enumerated() {
        grid.put(
          marks.cut(line, to: frame.text.width), x: frame.text.x, y: frame.text.y + place,
          style: Style(role: .quiet))
      }
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

  /// What stands where a note would.
  private var withoutNote: [String] {
    if let progress = model.progress { return [progress.text] }
    guard let library = model.library else { return ["reading the wiki\(marks.ellipsis)"] }
    return ["there is no note here"]
      + (library.graph.count == 0 ? ["no file ends in .md or .markdown"] : [])
  }

  private func draw(_ list: RowList, _ pane: PaneName, in rect: Rect, on grid: inout Grid) {
    ListDrawing(marks: marks).draw(
      list, on: &grid, in: rect.inset(left: 1, right: 1), isFocused: model.panes.focus == pane)
  }

  private func name(_ reader: Reader, above text: Rect, isFocused: Bool, on grid: inout Grid) {
    // Beside the edge of the screen the mark needs a column of the name.
    let mark = max(0, text.x - 1)
    // Where the title is in sight it is not said twice.
    let isAtTop = reader.top == LinePlace(unit: 0, line: 0)
    let name = isAtTop ? NotePath.id(of: reader.note.path) : reader.note.readableTitle
    if isFocused { grid.put(marks.here, x: mark, y: text.y - 1, style: Style(role: .accent)) }
    grid.put(
      marks.cut(name, to: text.columns.upperBound - mark - 1), x: mark + 1,
      y: text.y - 1, style: Style(role: isFocused ? .strong : .quiet))
  }

  private func border(x: Int, _ pane: Rect, on grid: inout Grid) {
    grid.fill(
      Rect(x: x, y: pane.y, width: 1, height: pane.height), with: marks.vertical,
      style: Style(role: .border))
  }
}
