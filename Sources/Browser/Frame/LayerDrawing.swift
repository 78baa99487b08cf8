import Cells
import Layout
import Notes

/// Draws what lies over the frame.
struct LayerDrawing {
  let model: Model
  let marks: FrameMarks

  func draw(_ layer: Layer, on grid: inout Grid) {
    switch layer {
    case .prompt: break
    case .finder(let finder): draw(finder, on: &grid)
    case .search(let screen): draw(screen, on: &grid)
    case .list(let screen): draw(screen, on: &grid)
    case .table(let screen): TableDrawing(marks: marks).draw(screen, on: &grid, size: model.size)
    case .map(let screen): MapDrawing(marks: marks).draw(screen, on: &grid, size: model.size)
    case .peek(let peek): draw(peek, on: &grid)
    case .text(let screen): draw(screen, on: &grid)
    case .pipe(let screen): draw(screen.text, on: &grid)
    case .export(let dialog):
      clear(&grid)
      let drawing = ExportDrawing(marks: marks)
      head("EXPORT  \(dialog.title)", drawing.totals(dialog), on: &grid)
      drawing.draw(dialog, on: &grid, size: model.size)
    }
  }

  private func clear(_ grid: inout Grid) {
    grid.fill(Rect(x: 0, y: 0, width: grid.width, height: grid.height - 1))
  }

  private func head(_ left: String, _ right: String, on grid: inout Grid) {
    let style = Style(role: .bar)
    grid.fill(Rect(x: 0, y: 0, width: grid.width, height: 1), style: style)
    let width = TextWidth.width(of: right)
    let room = grid.width - 2
    if width + 12 < room { grid.put(right, x: grid.width - 1 - width, y: 0, style: style) }
    grid.put(
      marks.cut(left, to: width + 12 < room ? room - width - 2 : room), x: 1, y: 0,
      style: style.adding(.bold))
  }

  // MARK: - Typed lists

  /// The line that is typed at the top; nil for a layer without one.
  func input(of layer: Layer) -> InputDrawing? {
    let columns = model.size.width
    switch layer {
    case .finder(let finder):
      let count =
        model.library == nil
        ? "" : "\(finder.count.grouped) of \(finder.total.counted("note"))"
      let hint =
        finder.chainStart.map { "where does \($0.title) lead?" } ?? "a title, a heading, a path"
      return InputDrawing(
        line: finder.line, note: count, hint: hint, marks: marks, columns: columns)
    case .search(let screen):
      return InputDrawing(
        line: screen.line, note: SearchNote(model: model, marks: marks).text(of: screen),
        hint: "words of any note", marks: marks, columns: columns)
    default: return nil
    }
  }

  private func draw(_ typed: some TypedList, on grid: inout Grid) {
    clear(&grid)
    input(of: typed.layer)?.draw(on: &grid)
    let parts = PopupLayout.list(
      in: PopupLayout.body(of: model.size), hasPreview: typed.preview.isOn)
    ListDrawing(marks: marks).draw(typed.list, on: &grid, in: parts.list, isFocused: true)
    preview(typed.preview, in: parts.preview, on: &grid)
  }

  private func preview(_ preview: Preview, in rect: Rect?, on grid: inout Grid) {
    guard let rect else { return }
    grid.fill(
      Rect(x: rect.x - 2, y: rect.y, width: 1, height: rect.height), with: marks.vertical,
      style: Style(role: .border))
    if let reader = preview.reader {
      ReaderDrawing(marks: marks, model: model).draw(reader, on: &grid, in: rect, isFocused: false)
    }
  }

  // MARK: - Lists

  private func draw(_ screen: ListScreen, on grid: inout Grid) {
    clear(&grid)
    let counts = screen.list.counts
    let isFiltered = !screen.list.filter.isEmpty
    var left = "\(screen.title)  \(isFiltered ? "\(counts.shown) of " : "")\(screen.total)"
    if counts.hidden > 0 { left += "  \(counts.hidden) hidden" }
    if isFiltered { left += "  “\(screen.list.filter.text)”" }
    var right = screen.subject.orders.count > 1 ? screen.order.rawValue : ""
    if screen.subject == .incidents, let library = model.library, !marks.isASCII,
      let years = IncidentYears.line(library.facts.incidentYears)
    {
      right += "   " + years
    }
    head(left, right, on: &grid)
    let parts = PopupLayout.list(
      in: PopupLayout.body(of: model.size), hasPreview: screen.preview.isOn)
    var drawing = ListDrawing(marks: marks)
    drawing.leadWidth = min(12, screen.list.leadWidth)
    if screen.subject == .incidents {
      drawing.titleWidth = Self.titleWidth(screen.list, in: parts.list, marks)
    }
    drawing.draw(screen.list, on: &grid, in: parts.list, isFocused: true)
    if screen.subject == .incidents, screen.preview.isOn {
      card(of: screen.list.selection, in: parts.preview, on: &grid)
    } else {
      preview(screen.preview, in: parts.preview, on: &grid)
      if let rect = parts.preview, let library = model.library, let row = screen.list.selection,
        let related = RelatedNotes(library: library).list(of: row.action, in: rect.size)
      {
        ListDrawing(marks: marks).draw(related, on: &grid, in: rect, isFocused: false)
      }
    }
  }

  /// Columns of the titles in sight, of at most two fifths of the list.
  private static func titleWidth(_ list: RowList, in rect: Rect, _ marks: FrameMarks) -> Int {
    let widest = list.visible.lazy.map { TextWidth.width(of: marks.shown(list.rows[$0].title)) }
      .max()
    return min(max(10, rect.width * 2 / 5), widest ?? 0)
  }

  /// What is told of an incident, beside the list.
  private func card(of row: ListRow?, in rect: Rect?, on grid: inout Grid) {
    preview(Preview(), in: rect, on: &grid)
    guard let rect, case .go(let path, .line(let line))? = row?.action,
      let library = model.library, let entry = library.incident(atLine: line, ofPath: path)
    else { return }
    let lines = IncidentCard.lines(
      entry.incident, from: library.title(of: entry.note), width: rect.width, marks)
    for (place, line) in lines.prefix(rect.height).enumerated() {
      grid.draw(marks.cut(line, to: rect.width), x: rect.x, y: rect.y + place, limit: rect.width)
    }
  }

  // MARK: - Popups

  private func draw(_ peek: Peek, on grid: inout Grid) {
    let rect =
      PopupLayout.area(of: .peek(peek), on: model.size) ?? PopupLayout.body(of: model.size)
    box(rect, peek.reader?.note.readableTitle ?? peek.path, on: &grid)
    let inner = rect.inset(left: 2, top: 2, right: 2, bottom: 1)
    guard let reader = peek.reader else {
      grid.put("reading\(marks.ellipsis)", x: inner.x, y: inner.y, style: Style(role: .quiet))
      return
    }
    ReaderDrawing(marks: marks, model: model).draw(reader, on: &grid, in: inner, isFocused: false)
  }

  private func draw(_ screen: TextScreen, on grid: inout Grid) {
    var inner: Rect
    if screen.isWhole {
      clear(&grid)
      head(
        screen.title.uppercased(),
        screen.filter.isEmpty
          ? "\(model.options.keys.name(of: .filter, in: .popup)) filters"
          : "“\(screen.filter.text)”", on: &grid)
      inner = PopupLayout.body(of: model.size).inset(left: 1, right: 1)
    } else {
      let rect = PopupLayout.card(on: model.size, lines: screen.lines.count)
      box(rect, screen.title, on: &grid)
      inner = rect.inset(left: 3, top: 2, right: 3, bottom: 1)
    }
    for (place, line) in screen.visible.enumerated() {
      grid.draw(
        marks.cut(line, to: inner.width), x: inner.x, y: inner.y + place, limit: inner.width)
    }
  }

  /// A rectangle with a thin line round it and a name in the line.
  private func box(_ rect: Rect, _ name: String, on grid: inout Grid) {
    grid.fill(rect)
    let style = Style(role: .borderFocused)
    let (right, bottom) = (rect.columns.upperBound - 1, rect.rows.upperBound - 1)
    for y in [rect.y, bottom] {
      grid.fill(
        Rect(x: rect.x, y: y, width: rect.width, height: 1), with: marks.horizontal, style: style)
    }
    for x in [rect.x, right] {
      grid.fill(
        Rect(x: x, y: rect.y, width: 1, height: rect.height), with: marks.vertical, style: style)
    }
    for (corner, point) in zip(
      marks.corners, [(rect.x, rect.y), (right, rect.y), (rect.x, bottom), (right, bottom)])
    {
      grid.put(String(corner), x: point.0, y: point.1, style: style)
    }
    grid.put(
      " " + marks.cut(name, to: max(0, rect.width - 8)) + " ", x: rect.x + 2, y: rect.y,
      style: Style(role: .title))
  }
}
