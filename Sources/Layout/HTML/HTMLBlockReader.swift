import Cells
import Markup

/// Reads a block of HTML, or a part of it, as lines: its tags are not shown, what they mean is.
struct HTMLBlockReader {
  private let literal: LiteralText
  private let marks: Marks
  private let isLinear: Bool
  private var scanner: HTMLScanner
  private var state: HTMLState
  private var style: Style
  /// For each open element the runs of the line before it.
  private var starts: [Int]
  private var lines: [HTMLLine] = []
  private var line = HTMLLine()
  private var wantsGap = false
  private var isFresh = true

  init(
    _ literal: LiteralText, _ range: Range<Int>, state: HTMLState, look: Look
  ) {
    self.literal = literal
    self.state = state
    marks = look.marks
    isLinear = look.isLinear
    scanner = HTMLScanner(literal.bytes, in: range)
    style = state.style
    starts = state.open.map { _ in 0 }
  }

  /// The lines, empty ones between those that stand apart.
  mutating func read() -> [HTMLLine] {
    while let token = scanner.next() {
      switch token {
      case .text(let range):
        begin()
        line.text.append(literal, range, style: style, link: nil)
      case .entity(let text, let range): add(ShownText.line(text), range)
      case .blank(let range): addBlank(range)
      case .hidden: break
      case .tag(let tag, let range): read(tag, range)
      }
    }
    endLine()
    return lines
  }

  private var isPreformatted: Bool { state.isInside { $0 == .preformatted } }

  // MARK: Tags

  private mutating func read(_ tag: HTMLTag, _ range: Range<Int>) {
    guard let element = tag.element else {
      begin()
      return line.text.append(literal, range, style: Style(role: .quiet), link: nil)
    }
    if tag.isClosing { return end(tag, element, range) }
    switch element {
    case .lineBreak: addLineBreak()
    case .rule: addRule()
    case .image: addImage(tag, range)
    case .hidden:
      endLine()
      begin()
      line.text.append(literal, range, style: Style(role: .quiet), link: nil)
      line.text.append(" " + marks.more, style: Style(role: .quiet))
      endLine()
      scanner.skip(tag.name)
    default: begin(tag, element, range)
    }
  }

  private mutating func begin(_ tag: HTMLTag, _ element: HTMLElement, _ range: Range<Int>) {
    if element.isCell, state.cells > 0 {
      begin()
      line.text.append(isLinear ? ", " : " \(marks.edge) ", style: Style(role: .border))
    } else if !element.isInline {
      separate(element)
    }
    if element.isCell { state.cells += 1 }
    if element == .quoted || element == .deleted { addSign(of: element, range, isClosing: false) }
    guard state.begin(tag, element) else { return }
    starts.removeLast(max(0, starts.count - state.open.count + 1))
    starts.append(line.text.runs.count)
    style = state.style
  }

  private mutating func end(_ tag: HTMLTag, _ element: HTMLElement, _ range: Range<Int>) {
    guard let closed = state.end(tag.name) else {
      if !element.isInline, !element.isCell { separate(element) }
      return
    }
    let start = starts[state.open.count]
    starts.removeLast(starts.count - state.open.count)
    switch element {
    case .quoted, .deleted: addSign(of: element, range, isClosing: true)
    case .raised, .lowered:
      line.text.setScript(
        element == .raised ? .raised : .lowered, from: start, style: style,
        opener: literal.source(of: range), closer: literal.source(of: range), isProse: true)
    case .address, .abbreviation: addRemark(closed.remark, range)
    default: if !element.isInline, !element.isCell { separate(element) }
    }
    style = state.style
  }

  /// What marks the beginning or end of such an element.
  private mutating func addSign(of element: HTMLElement, _ range: Range<Int>, isClosing: Bool) {
    begin()
    let sign = element == .deleted ? "~~" : isClosing ? "”" : "“"
    let drawn = element == .deleted ? element.style(in: style) : style
    line.text.append(sign, style: drawn, link: nil, for: literal.source(of: range))
  }

  private mutating func addRemark(_ remark: String?, _ range: Range<Int>) {
    guard let remark, !remark.isEmpty, !remark.hasPrefix("#"), line.text.runs.last?.text != remark
    else { return }
    begin()
    line.text.append(
      " (\(remark))", style: Style(role: .quiet), link: nil, for: literal.source(of: range))
  }

  private mutating func addImage(_ tag: HTMLTag, _ range: Range<Int>) {
    begin()
    line.text.append(marks.image + " ", style: Style(role: .quiet))
    let alt = tag.attribute("alt") ?? ""
    let shown = alt.isEmpty ? tag.attribute("src") ?? "" : alt
    line.text.append(shown, style: style, link: nil, for: literal.source(of: range))
  }

  // MARK: Lines

  private mutating func add(_ text: String, _ range: Range<Int>) {
    begin()
    line.text.append(text, style: style, link: nil, for: literal.source(of: range))
  }

  private mutating func addBlank(_ range: Range<Int>) {
    if isPreformatted {
      for index in range {
        if literal.bytes[index] == 0x0a { breakLine() } else { add(index) }
      }
    } else if let last = line.text.last, last != " " {
      add(range.lowerBound)
    }
  }

  private mutating func add(_ index: Int) {
    begin()
    line.text.append(literal, index..<index + 1, style: style, link: nil)
  }

  /// Begins a line where none has begun.
  private mutating func begin() {
    guard isFresh else { return }
    isFresh = false
    if wantsGap, !lines.isEmpty { lines.append(.gap) }
    wantsGap = false
    let prefix = state.prefix(state.takeMarks(), marks)
    line.first = prefix.first
    line.rest = prefix.rest
    line.isPreformatted = isPreformatted
  }

  private mutating func endLine() {
    if !isFresh {
      line.text.trimEnd()
      if !line.text.isEmpty { lines.append(line) }
    }
    line = HTMLLine()
    isFresh = true
    starts = starts.map { _ in 0 }
  }

  /// Ends a line whose emptiness counts, apart from the one a `<pre>` begins with.
  private mutating func breakLine() {
    let isFirst = isFresh && !(lines.last?.isPreformatted ?? false)
    if !isFirst {
      begin()
      lines.append(line)
    }
    line = HTMLLine()
    isFresh = true
    starts = starts.map { _ in 0 }
  }

  private mutating func addLineBreak() {
    if state.isInside({ $0.isCell }) {
      line.text.append(" / ", style: Style(role: .quiet))
    } else if isPreformatted {
      breakLine()
    } else {
      endLine()
    }
  }

  private mutating func addRule() {
    endLine()
    begin()
    line.isRule = true
    lines.append(line)
    line = HTMLLine()
    isFresh = true
  }

  /// Parts a block from what is before it; in a cell all stands on one line.
  private mutating func separate(_ element: HTMLElement) {
    if state.isInside({ $0.isCell }), element != .row {
      if let last = line.text.last, last != " " { line.text.append(" ", style: style) }
      return
    }
    endLine()
    switch element {
    case .block(isApart: true), .head(isApart: true), .preformatted, .quotation:
      wantsGap = wantsGap || !state.isInside { $0 == .item }
    case .list: wantsGap = wantsGap || !state.isInside { $0.isList }
    default: break
    }
  }
}
