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
    let (text, role) = self.text
    let needed = TextWidth.width(of: text)
    // What a link leads to and why is not cut for the sake of hints; rows of lists are.
    let kept = model.layers.isEmpty ? needed : min(needed, room / 2)
    let hint =
      rect.width < 100
      ? nil : hints.first { !$0.isEmpty && kept + 2 + TextWidth.width(of: $0) <= room }
    let width = hint.map { TextWidth.width(of: $0) } ?? 0
    if let hint {
      grid.put(hint, x: rect.columns.upperBound - 1 - width, y: rect.y, style: bar)
    }
    let limit = hint == nil ? room : room - width - 2
    grid.put(
      marks.cut(text, to: max(0, limit)), x: rect.x + 1, y: rect.y, style: Style(role: role))
  }

  private func draw(_ prompt: Prompt, on grid: inout Grid, _ rect: Rect) {
    let style = Style(role: .bar)
    let text = prompt.purpose.sign + prompt.line.text
    grid.put(
      marks.cut(text, to: rect.width - 2, from: .leading), x: rect.x + 1, y: rect.y, style: style)
    var side = prompt.completions.prefix(6).joined(separator: "  ")
    if case .find = prompt.purpose, let search = model.reader?.search { side = search.summary }
    let start = rect.x + 3 + TextWidth.width(of: text)
    let room = rect.columns.upperBound - 1 - start - 2
    guard room > 8, !side.isEmpty else { return }
    grid.put(marks.cut(side, to: room), x: start + 2, y: rect.y, style: style)
  }

  // MARK: - Text

  private var text: (text: String, role: Role) {
    if model.listsKeys, let line = KeysDrawing(model, marks).line { return (line, .bar) }
    if let notice = model.notice { return (notice.text, notice.isError ? .error : .bar) }
    if !model.input.prefix.isEmpty {
      return (KeySequence(model.input.prefix).description + " \(marks.ellipsis)", .bar)
    }
    if let number = model.input.number { return (numbered(number), .bar) }
    if case .map(let screen)? = model.layers.last, let row = screen.selection {
      return (StatusText(model, marks).text(of: row), .bar)
    }
    if case .table(let screen)? = model.layers.last, let link = screen.selectedLink {
      return (StatusText(model, marks).text(ofLink: link, in: screen.note), .bar)
    }
    if let row = listedRow {
      return (
        (filters + [StatusText(model, marks).text(of: row)]).joined(separator: marks.dot), .bar
      )
    }
    if let layer = model.layers.last {
      return (LayerHint.text(of: layer, marks, isPicking: model.options.isPicking), .bar)
    }
    switch model.panes.focus {
    case .reader: return (readerText, .bar)
    case .navigator:
      return (StatusText(model, marks).text(of: model.navigator.list.selection), .bar)
    case .context: return (StatusText(model, marks).text(of: model.context.list.selection), .bar)
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

  /// What a search is narrowed to.
  private var filters: [String] {
    guard case .search(let screen)? = model.layers.last else { return [] }
    return screen.findings?.filters ?? []
  }

  private var readerText: String {
    guard let reader = model.reader else { return "" }
    if let selected = reader.selected {
      return StatusText(model, marks).text(of: selected, in: reader)
    }
    return reader.search.map { "/\($0.text)  \($0.summary)" } ?? note(reader)
  }

  /// Whether the line begins with how far the wiki is read.
  private var tellsProgress: Bool {
    model.notice == nil && model.input.isEmpty && model.panes.focus == .reader
      && model.reader?.selected == nil && model.reader?.search == nil
  }

  /// With nothing selected the line tells of the note.
  private func note(_ reader: Reader) -> String {
    if let progress = model.progress { return progress.text }
    if reader.folds.isKeyPointsOnly { return "key points only; zk shows everything" }
    let count = reader.linkCount
    switch count {
    case 0 where reader.linksInSight.isEmpty: return "no links here"
    case 0: return "no links here\(marks.dot)Tab selects the tags and notes"
    case 1: return "Tab selects the link"
    default: return "Tab selects the first of \(count) links"
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

  /// What else can be done, and less of it where there is less room.
  private var hints: [String] {
    if let layer = model.layers.last, listedRow != nil, model.notice == nil, model.input.isEmpty {
      return [LayerHint.text(of: layer, marks, isRowTold: true)]
    }
    guard model.layers.isEmpty, !model.listsKeys else { return [] }
    var parts: [String] = []
    if let reader = model.reader, let number = reader.linkNumber {
      parts.append("\(number)/\(reader.linkCount) links")
    }
    if let progress = model.progress, !tellsProgress { parts.append(progress.short) }
    let keys = ["? help", "o open", "s search"]
    return [parts + keys, parts + keys.prefix(1), parts].map { $0.joined(separator: marks.dot) }
  }
}

/// What can be done with a screen that lies on top.
private enum LayerHint {
  /// - Parameter isRowTold: whether what Enter does stands elsewhere in the line.
  static func text(
    of layer: Layer, _ marks: FrameMarks, isPicking: Bool = false, isRowTold: Bool = false
  ) -> String {
    let enter = marks.enter
    let opens = isRowTold ? [] : ["\(enter) opens"]
    let parts: [String] =
      switch layer {
      case .prompt: []
      case .map: ["h l walk", "q closes"]
      case .finder(let finder) where isPicking:
        finder.list.selection == nil
          ? ["\(enter) or Esc leaves"] : ["\(enter) takes it", "Esc leaves"]
      case .finder(let finder):
        finder.chainStart.map { ["\(enter) shows how \($0.title) leads there", "Esc closes"] }
          ?? opens + ["Alt-\(enter) beside this note", "F1 help", "Esc closes"]
      case .search(let screen):
        (isRowTold ? [] : screen.findings?.filters ?? []) + opens
          + ["Alt-\(enter) beside this note", "Alt-e edits", "F1 help", "Esc closes"]
      case .list(let screen):
        (screen.orders.count > 1 ? ["S sorts"] : []) + ["/ filters", "q closes"]
      case .table(let screen):
        ["\(enter) card"] + (screen.cellLinks.isEmpty ? [] : ["Tab link"])
          + ["S sorts", "/ filters", "- hides", "gf note", "q closes"]
      case .peek(let peek):
        (peek.reason.isEmpty ? [] : [peek.reason]) + ["\(enter) goes there", "Esc closes"]
      case .text(let screen):
        [hint(screen.action, enter), "q closes"]
      case .export(let dialog): hints(dialog, enter)
      case .pipe(let screen): hints(screen, enter)
      }
    return parts.joined(separator: marks.dot)
  }

  private static func hint(_ action: RowAction?, _ enter: String) -> String {
    switch action {
    case nil: "j k scroll"
    case .external: "\(enter) opens it outside"
    default: "\(enter) goes there"
    }
  }

  private static func hints(_ dialog: ExportDialog, _ enter: String) -> [String] {
    switch dialog.phase {
    case .choosing: ["\(enter) exports", "Esc closes", "j k field", "h l change"]
    case .asking: ["\(enter) replaces the earlier export", "Esc keeps it"]
    case .writing: ["Esc cancels"]
    case .stopping: []
    }
  }

  private static func hints(_ screen: PipeScreen, _ enter: String) -> [String] {
    switch screen.phase {
    case .confirming:
      (screen.text.hasMore ? ["j shows the rest"] : []) + ["\(enter) runs it", "Esc does not"]
    case .running: ["Esc ends it"]
    case .stopping: []
    case .ended: ["j k scroll", "Esc closes"]
    }
  }
}
