import Cells
import Markup

/// A tag that is open in a run of inlines.
struct OpenTag {
  let end: Int
  let tag: HTMLTag
  let outer: InlineReader.Ink
  /// Runs of the text before it.
  let start: Int
}

/// Tags in text: what they mean is shown, those that mean nothing here stand as they are.
extension InlineReader {
  mutating func readHTML(_ index: Int) {
    let node = flow.document.nodes[index]
    if flow.document.source[node.range].starts(with: "<!--".utf8) {
      hasHidden = true
      return
    }
    let pairs = pairsOfTags()
    guard let tag = pairs.tags[index], let element = tag.element else { return appendTag(node) }
    if let partner = pairs.partners[index] {
      return tag.isClosing ? end(tag, element, node) : begin(tag, element, node, to: partner)
    }
    switch element {
    case .lineBreak where !tag.isClosing: text.append("\n", style: ink.style)
    case .image where !tag.isClosing: appendImage(tag, node)
    case .plain where tag.name == "wbr": hasHidden = true
    default: appendTag(node)
    }
  }

  /// Goes over a tag before the window, which may be open in it.
  mutating func passHTML(_ index: Int) {
    let pairs = pairsOfTags()
    guard let tag = pairs.tags[index], let element = tag.element,
      let partner = pairs.partners[index]
    else { return }
    if tag.isClosing {
      if openTags.last?.end == index, let closed = openTags.popLast() { ink = closed.outer }
    } else {
      open(tag, element, to: partner)
    }
  }

  private mutating func pairsOfTags() -> HTMLPairs {
    if let tagPairs { return tagPairs }
    let pairs = HTMLPairs(flow.document, nodes)
    tagPairs = pairs
    return pairs
  }

  private mutating func appendTag(_ node: Node) {
    appendVerbatim(node.range, Ink(style: Style(role: .quiet), link: ink.link))
  }

  private mutating func open(_ tag: HTMLTag, _ element: HTMLElement, to partner: Int) {
    openTags.append(OpenTag(end: partner, tag: tag, outer: ink, start: text.runs.count))
    ink.style = element.style(in: ink.style)
  }

  private mutating func begin(
    _ tag: HTMLTag, _ element: HTMLElement, _ node: Node, to partner: Int
  ) {
    switch element {
    case .item:
      startLine()
      text.append(marks.bullets[0] + " ", style: Style(role: .quiet))
    case .quoted: text.append("“", style: ink.style, link: ink.link, for: node.range)
    case .deleted: appendStrike()
    case .cell: break
    default: if !element.isInline { startLine() }
    }
    open(tag, element, to: partner)
    if element == .hidden {
      // Its text is shown as it is written, and so is the tag.
      appendTag(node)
    }
  }

  private mutating func end(_ tag: HTMLTag, _ element: HTMLElement, _ node: Node) {
    guard let opened = openTags.popLast() else { return }
    switch element {
    case .raised, .lowered:
      text.setScript(
        element == .raised ? .raised : .lowered, from: opened.start, style: ink.style,
        opener: node.range, closer: node.range, isProse: true)
    case .quoted: text.append("”", style: ink.style, link: ink.link, for: node.range)
    case .deleted: appendStrike()
    case .address: appendRemark(opened.tag.attribute("href"), node)
    case .abbreviation: appendRemark(opened.tag.attribute("title"), node)
    case .hidden: appendTag(node)
    case .cell: text.append("  ", style: ink.style)
    default: break
    }
    ink = opened.outer
    if !element.isInline, !element.isCell { startLine() }
  }

  private mutating func appendStrike() {
    text.append("~~", style: Style(role: .quiet, attributes: .strike))
  }

  private mutating func appendRemark(_ remark: String?, _ node: Node) {
    guard let remark = remark.map(ShownText.line), !remark.isEmpty, !remark.hasPrefix("#"),
      text.runs.last?.text != remark
    else { return }
    text.append(" (\(remark))", style: Style(role: .quiet), link: ink.link, for: node.range)
  }

  private mutating func appendImage(_ tag: HTMLTag, _ node: Node) {
    text.append(marks.image + " ", style: Style(role: .quiet), link: ink.link)
    let alt = tag.attribute("alt") ?? ""
    let shown = ShownText.line(alt.isEmpty ? tag.attribute("src") ?? "" : alt)
    text.append(shown, style: ink.style, link: ink.link, for: node.range)
  }

  /// Blocks in a line begin on one of their own.
  private mutating func startLine() {
    text.trimEnd()
    if let last = text.last, last != "\n" { text.append("\n", style: ink.style) }
  }
}
