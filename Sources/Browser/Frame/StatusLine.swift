import Cells
import Layout
import Notes

/// The last line: what Enter would do, a remark, or what is typed.
struct StatusLine {
  private let model: Model
  private let marks: FrameMarks

  init(_ model: Model, _ marks: FrameMarks) {
    self.model = model
    self.marks = marks
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    let bar = Style(role: .bar)
    grid.fill(rect, style: bar)
    if case .prompt(let prompt)? = model.layers.last {
      draw(prompt, on: &grid, rect)
      return
    }
    let room = rect.width - 2
    let (text, role) = self.text(columns: room)
    let hint = hint(beside: TextWidth.width(of: text), columns: room)
    let width = hint.map { TextWidth.width(of: $0) } ?? 0
    if let hint {
      grid.put(hint, x: rect.columns.upperBound - 1 - width, y: rect.y, style: bar)
    }
    let limit = hint == nil ? room : room - width - 2
    grid.put(
      marks.cut(text, to: max(0, limit)), x: rect.x + 1, y: rect.y, style: Style(role: role))
  }

  /// What else can be done, as much of it as there is room for.
  ///
  /// What a link leads to and why is not cut for its sake; of a row of what lies over the note so
  /// much as the way out takes.
  private func hint(beside needed: Int, columns room: Int) -> String? {
    let hints = hints.filter { !$0.isEmpty }
    let isWide = room >= 98
    if isModal {
      if isWide, let fits = hints.first(where: { needed + 2 + TextWidth.width(of: $0) <= room }) {
        return fits
      }
      return hints.last.flatMap { way in
        let kept = model.notice == nil && problem == nil ? min(needed, room / 2) : needed
        return kept + 2 + TextWidth.width(of: way) <= room ? way : nil
      }
    }
    return isWide ? hints.first { needed + 2 + TextWidth.width(of: $0) <= room } : nil
  }

  /// As much of what is typed behind the sign as fits a line of the screen, and where its cursor
  /// is.
  static func window(
    of prompt: Prompt, _ marks: FrameMarks, columns: Int
  ) -> (text: String, cursorColumn: Int) {
    marks.window(of: prompt.line, columns: columns - 2 - prompt.purpose.sign.count)
  }

  private func draw(_ prompt: Prompt, on grid: inout Grid, _ rect: Rect) {
    let style = Style(role: .bar)
    let text = prompt.purpose.sign + Self.window(of: prompt, marks, columns: rect.width).text
    grid.put(text, x: rect.x + 1, y: rect.y, style: style)
    let start = rect.x + 3 + TextWidth.width(of: text)
    let room = rect.columns.upperBound - 1 - start - 2
    var side = prompt.completions.prefix(6).joined(separator: "  ")
    if case .find = prompt.purpose, let search = model.reader?.search { side = search.summary }
    let hints = LayerHints(model, marks)
    let wanted = min(TextWidth.width(of: side), room / 2)
    let hint = hints.lines(hints.parts(of: .prompt(prompt), isTold: true))
      .first { TextWidth.width(of: $0) + wanted + 3 <= room }
    let width = hint.map { TextWidth.width(of: $0) + 3 } ?? 0
    if let hint {
      grid.put(hint, x: rect.columns.upperBound + 2 - width, y: rect.y, style: style)
    }
    guard room - width > 8, !side.isEmpty else { return }
    grid.put(marks.cut(side, to: room - width), x: start + 2, y: rect.y, style: style)
  }

  // MARK: - Text

  /// The text that fits, where there are several.
  private func text(columns: Int) -> (text: String, role: Role) {
    if model.listsKeys, let line = KeysDrawing(model, marks).line { return (line, .bar) }
    if let notice = model.notice { return (notice.text, notice.isError ? .error : .bar) }
    if !model.input.prefix.isEmpty {
      return (KeySequence(model.input.prefix).description + " \(marks.ellipsis)", .bar)
    }
    if let number = model.input.number { return (numbered(number), .bar) }
    if let told { return (told, .bar) }
    if let layer = model.layers.last {
      let hints = LayerHints(model, marks)
      let lines = hints.lines(hints.parts(of: layer, isTold: false))
      return (lines.first { TextWidth.width(of: $0) <= columns } ?? lines.last ?? "", .bar)
    }
    switch model.panes.focus {
    case .reader: return (readerText, .bar)
    case .navigator:
      return (StatusText(model, marks).text(of: model.navigator.list.selection), .bar)
    case .context: return (StatusText(model, marks).text(of: model.context.list.selection), .bar)
    }
  }

  /// What Enter does with the row, cell or note of what lies on top; nil where nothing is chosen
  /// there.
  private var told: String? {
    let status = StatusText(model, marks)
    switch model.layers.last {
    case .map(let screen)?: return screen.selection.map { status.text(of: $0) }
    case .table(let screen)?:
      return screen.selectedLink.map { status.text(ofLink: $0, in: screen.note) }
    case .peek(let peek)?: return status.text(of: peek)
    case .search? where problem != nil: return problem
    case .finder(let finder)? where finder.chainStart != nil:
      return finder.list.selection.flatMap { row in
        finder.chainStart.map { status.text(of: row, from: $0) }
      }
    default:
      return listedRow.map { (filters + [status.text(of: $0)]).joined(separator: marks.dot) }
    }
  }

  /// The selected row of a list that lies on top, where Enter does what the row says.
  private var listedRow: ListRow? {
    switch model.layers.last {
    case .list(let screen)?: screen.list.selection
    case .search(let screen)? where screen.findings?.problem == nil: screen.list.selection
    case .finder(let finder)? where finder.chainStart == nil && !model.options.isPicking:
      finder.list.selection
    default: nil
    }
  }

  /// Why a query cannot be read, where that is too long to stand beside it.
  private var problem: String? {
    guard case .search(let screen)? = model.layers.last, let problem = screen.findings?.problem
    else { return nil }
    let isTold = InputDrawing.hasRoom(for: problem, beside: screen.line, of: model.size.width)
    return isTold ? nil : problem
  }

  /// What a search is narrowed to.
  private var filters: [String] {
    // Beside a preview they stand at the right of the line that is typed.
    guard case .search(let screen)? = model.layers.last,
      model.size.width < PopupLayout.previewWidth
    else { return [] }
    return screen.findings?.filters ?? []
  }

  private var readerText: String {
    guard let reader = model.reader else { return ways }
    if let selected = reader.selected {
      return StatusText(model, marks).text(of: selected, in: reader)
    }
    return reader.search.map { "/\($0.text)  \($0.summary)" } ?? note(reader)
  }

  /// What can be done where no note is shown.
  private var ways: String {
    let hasNotes = model.library.map { $0.graph.count > 0 } ?? false
    return
      ((hasNotes ? ["\(key(.finder)) opens a note"] : [])
      + ["\(key(.help)) help", "\(key(.close)) quits"]).joined(separator: marks.dot)
  }

  /// Whether the line begins with how far the wiki is read.
  private var tellsProgress: Bool {
    model.notice == nil && model.input.isEmpty && model.panes.focus == .reader
      && model.reader?.selected == nil && model.reader?.search == nil
  }

  /// With nothing selected the line tells of the note.
  private func note(_ reader: Reader) -> String {
    if let progress = model.progress { return progress.text }
    if let heading = reader.foldedHeading {
      return StatusText(model, marks).text(of: .heading(heading), in: reader)
    }
    if reader.folds.isKeyPointsOnly {
      return "key points only; \(key(.keyPoints)) shows everything"
    }
    let count = reader.linkCount
    switch count {
    case 0 where reader.linksInSight.isEmpty: return "no links here"
    case 0: return "no links here\(marks.dot)\(key(.nextLink)) selects the tags and notes"
    case 1: return "\(key(.nextLink)) selects the link"
    default: return "\(key(.nextLink)) selects the first of \(count) links"
    }
  }

  private func numbered(_ number: Int) -> String {
    let text = String(number)
    guard model.layers.isEmpty, model.panes.focus == .reader, let reader = model.reader else {
      return text
    }
    let links = reader.linksInSight
    guard links.indices.contains(number - 1) else { return text }
    return "\(text) " + StatusText(model, marks).text(of: links[number - 1], in: reader)
  }

  /// The key of a command in the note, as hints name it.
  private func key(_ command: Command) -> String {
    model.options.keys.name(of: command, in: .reader)
  }

  /// Whether something lies over the note that has to be left again.
  private var isModal: Bool { !model.layers.isEmpty || hasDrawer }

  private var hasDrawer: Bool { model.frame.drawer != nil }

  /// What else can be done, and less of it where there is less room.
  private var hints: [String] {
    guard model.input.isEmpty else { return [] }
    if let layer = model.layers.last {
      // Else it stands in the line already.
      guard told != nil || model.notice != nil else { return [] }
      let hints = LayerHints(model, marks)
      let parts = hints.parts(of: layer, isTold: true)
      return hints.lines(model.notice == nil ? parts : parts.suffix(1))
    }
    guard !model.listsKeys else { return [] }
    if hasDrawer {
      let keys = model.options.keys
      return LayerHints(model, marks).lines([
        "\(keys.name(of: .nextPane, in: .list)) next pane",
        "\(keys.name(of: .cancel, in: .list)) closes",
      ])
    }
    var parts: [String] = []
    if let reader = model.reader, let number = reader.linkNumber {
      parts.append("\(number)/\(reader.linkCount) links")
    }
    if let progress = model.progress, !tellsProgress { parts.append(progress.short) }
    // With no note to read the line says it already.
    guard model.reader != nil || model.panes.focus != .reader else {
      return parts
    }
    let keys = ["\(key(.help)) help", "\(key(.finder)) open", "\(key(.search)) search"]
    return [parts + keys, parts + keys.prefix(1), parts].map { $0.joined(separator: marks.dot) }
  }
}
