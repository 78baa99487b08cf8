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
    let hints = rect.width >= 100 ? hints : ""
    let width = TextWidth.width(of: hints)
    let room = rect.width - 2
    let (text, role) = self.text
    let needed = TextWidth.width(of: text)
    let showsHints = width > 0 && min(needed, room / 2) + 2 + width <= room
    if showsHints {
      grid.put(
        hints, x: rect.columns.upperBound - 1 - width, y: rect.y, style: bar)
    }
    let limit = showsHints ? room - width - 2 : room
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
    if model.listsKeys { return (continuations, .bar) }
    if let notice = model.notice { return (notice.text, notice.isError ? .error : .bar) }
    if !model.input.prefix.isEmpty {
      return (KeySequence(model.input.prefix).description + " \(marks.ellipsis)", .bar)
    }
    if let number = model.input.number { return (numbered(number), .bar) }
    if case .map(let screen)? = model.layers.last {
      return (StatusText(model, marks).text(of: screen.selection), .bar)
    }
    if let layer = model.layers.last { return (LayerHint.text(of: layer, marks), .bar) }
    switch model.panes.focus {
    case .reader: return (readerText, .bar)
    case .navigator:
      return (StatusText(model, marks).text(of: model.navigator.list.selection), .bar)
    case .context: return (StatusText(model, marks).text(of: model.context.list.selection), .bar)
    }
  }

  private var readerText: String {
    guard let reader = model.reader else { return "" }
    if let search = reader.search { return "/\(search.text)  \(search.summary)" }
    guard let selected = reader.selected else { return note(reader) }
    return StatusText(model, marks).text(of: selected, in: reader)
  }

  /// With nothing selected the line tells of the note.
  private func note(_ reader: Reader) -> String {
    if reader.folds.isKeyPointsOnly { return "key points only; zk shows everything" }
    let count = reader.linkCount
    return count == 0 ? "no links here" : "Tab selects the first of \(count) links"
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

  /// `g  g top · f row-note · …`
  private var continuations: String {
    let prefix = KeySequence(model.input.prefix)
    let next = model.options.keys.continuations(of: prefix, in: model.keyContext)
    return "\(prefix)  "
      + next.map { "\($0.rest) \($0.command.rawValue)" }.joined(separator: marks.dot)
  }

  private var hints: String {
    guard model.layers.isEmpty, !model.listsKeys else { return "" }
    var parts: [String] = []
    if let reader = model.reader, let number = reader.linkNumber {
      parts.append("\(number)/\(reader.linkCount) links")
    }
    parts += ["? help", "o open"]
    return parts.joined(separator: marks.dot)
  }
}

/// What can be done with a screen that lies on top.
private enum LayerHint {
  static func text(of layer: Layer, _ marks: FrameMarks) -> String {
    let enter = marks.enter
    let parts: [String] =
      switch layer {
      case .prompt, .map: []
      case .finder: ["\(enter) opens", "Alt-\(enter) beside this note", "Esc closes"]
      case .list(let screen):
        ["\(enter) opens"] + (screen.orders.count > 1 ? ["S sorts"] : [])
          + ["/ filters", "q closes"]
      case .table: ["\(enter) card", "S sorts", "/ filters", "- hides", "gf note", "q closes"]
      case .peek(let peek):
        (peek.reason.isEmpty ? [] : [peek.reason]) + ["\(enter) goes there", "Esc closes"]
      case .text: ["j k scroll", "q closes"]
      }
    return parts.joined(separator: marks.dot)
  }
}
