import Cells
import Markup

/// Text, code and math.
extension InlineReader {
  mutating func appendText(_ range: Range<Int>) {
    guard flow.places.hasTextLinks, ink.link == nil else { return appendVerbatim(range, ink) }
    var start = range.lowerBound
    for entry in flow.places.textLinks(in: range) {
      let (link, place) = (entry.link, entry.range)
      let shown = place.clamped(to: start..<range.upperBound)
      appendVerbatim(start..<shown.lowerBound, ink)
      var linked = ink
      let state = flow.linkLook(link, look)
      linked.link = .link(link)
      linked.style = Style(role: state.role, attributes: ink.style.attributes)
      appendVerbatim(shown, linked)
      if shown.upperBound == place.upperBound { appendSign(state, linked) }
      start = shown.upperBound
    }
    appendVerbatim(start..<range.upperBound, ink)
  }

  /// Text as it stands, control characters apart.
  mutating func appendVerbatim(_ range: Range<Int>, _ ink: Ink) {
    let source = flow.document.source
    var start = range.lowerBound
    for index in range where ShownText.isControl(source[index]) {
      appendPlain(start..<index, ink)
      let byte = source[index]
      let shown = byte == 0x09 || byte == 0x0a || byte == 0x0d ? " " : ShownText.picture(of: byte)
      text.append(shown, style: ink.style, link: ink.link, source: index..<index + 1)
      start = index + 1
    }
    appendPlain(start..<range.upperBound, ink)
  }

  private mutating func appendPlain(_ range: Range<Int>, _ ink: Ink) {
    var range = range
    // What is hidden has had blanks on both sides of it.
    if hasHidden {
      hasHidden = false
      if text.last == " ", !range.isEmpty, flow.document.source[range.lowerBound] == 0x20 {
        range.removeFirst()
      }
    }
    guard !range.isEmpty else { return }
    text.append(
      flow.document.string(range), style: ink.style, link: ink.link, source: range)
  }

  /// A blank, but none where Chinese or Japanese goes on.
  mutating func appendSoftBreak(_ node: Node) {
    if let last = text.last, TextWidth.width(of: last) == 2, isFollowedByWide(node) { return }
    text.append(" ", style: ink.style, link: ink.link, source: node.range)
  }

  private func isFollowedByWide(_ node: Node) -> Bool {
    let start = Int(node.end)
    let end = min(start + 4, flow.document.source.count)
    guard start < end, let first = flow.document.string(start..<end).first else { return false }
    return TextWidth.width(of: first) == 2
  }

  /// Code: as it stands where it is one piece, else as it is meant.
  mutating func appendLiteral(_ index: Int, _ node: Node, style: Style) {
    let literal = flow.document.literal(of: index)
    var drawn = ink
    drawn.style = style
    let content = node.content
    if literal.utf8.count == content.count {
      appendVerbatim(content, drawn)
    } else if literal.utf8.count == content.count - 2 {
      appendVerbatim(content.lowerBound + 1..<content.upperBound - 1, drawn)
    } else {
      text.append(
        ShownText.line(literal), style: style, link: ink.link, source: node.range)
    }
  }

  /// Math as text that can be read; alone in a paragraph its rows stand below one another.
  mutating func appendMath(_ index: Int, _ node: Node) {
    let literal = flow.document.literalText(of: index)
    let style = ink.style.adding(.italic)
    let parent = flow.document.nodes[Int(node.parent)]
    // What is made of the source is made of ASCII where marks are; the source itself has what it
    // has.
    let spellsOut = look.spellsMath
    guard parent.kind == .paragraph, parent.range == node.range else {
      return text.append(
        MathReader.text(literal, style: style, link: ink.link, spellsOut: spellsOut))
    }
    let all = 0..<literal.bytes.count
    let lines = MathReader.lines(literal, in: all, style: style, spellsOut: spellsOut)
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append("\n", style: style) }
      text.append(line)
    }
  }
}
