import Cells
import Markup

/// Building lines.
extension HTMLBlockReader {
  mutating func add(_ text: String, _ range: Range<Int>) {
    begin()
    line.text.append(text, style: style, link: nil, for: literal.source(of: range))
  }

  mutating func addBlank(_ range: Range<Int>) {
    if isPreformatted {
      for index in range {
        if literal.bytes[index] == 0x0a { breakLine() } else { add(index) }
      }
    } else if let last = line.text.last, last != " ", last != "\n", !wantsLine {
      add(range.lowerBound)
    }
  }

  mutating func add(_ index: Int) {
    begin()
    line.text.append(literal, index..<index + 1, style: style, link: nil)
  }

  /// Begins a line where none has begun.
  mutating func begin() {
    if wantsLine {
      wantsLine = false
      line.text.trimEnd()
      if !line.text.isEmpty { line.text.append("\n", style: style) }
    }
    guard isFresh else { return }
    isFresh = false
    if wantsGap, !parts.isEmpty { parts.append(.line(.gap)) }
    wantsGap = false
    let prefix = state.prefix(state.takeMarks(), marks)
    line.first = prefix.first
    line.rest = prefix.rest
    line.isPreformatted = isPreformatted
  }

  mutating func endLine() {
    if !isFresh {
      line.text.trimEnd()
      line.text = look.shown(line.text)
      if !line.text.isEmpty { parts.append(.line(line)) }
    }
    line = HTMLLine()
    isFresh = true
    starts = starts.map { _ in 0 }
  }

  /// Ends a line whose emptiness counts, apart from the one a `<pre>` begins with.
  mutating func breakLine() {
    if isInBuiltCell { return wantsLine = true }
    let isFirst = isFresh && !(parts.last?.isPreformatted ?? false)
    if !isFirst {
      begin()
      parts.append(.line(line))
    }
    line = HTMLLine()
    isFresh = true
    starts = starts.map { _ in 0 }
  }

  mutating func addLineBreak() {
    if isInBuiltCell {
      wantsLine = true
    } else if state.isInside({ $0.isCell }) {
      line.text.append(" / ", style: Style(role: .quiet))
    } else if isPreformatted {
      breakLine()
    } else {
      endLine()
    }
  }

  mutating func addRule() {
    if isInBuiltCell { return wantsLine = true }
    endLine()
    begin()
    line.isRule = true
    parts.append(.line(line))
    line = HTMLLine()
    isFresh = true
  }

  /// Parts a block from what is before it; in a cell all stands on one line.
  mutating func separate(_ element: HTMLElement) {
    if isInBuiltCell { return wantsLine = true }
    if state.isInside({ $0.isCell }), element != .row {
      if let last = line.text.last, last != " " { line.text.append(" ", style: style) }
      return
    }
    endLine()
    switch element {
    case .block(isApart: true), .head(isApart: true), .preformatted, .quotation, .table:
      wantsGap = wantsGap || !state.isInside { $0 == .item }
    case .list: wantsGap = wantsGap || !state.isInside { $0.isList }
    default: break
    }
  }
}
