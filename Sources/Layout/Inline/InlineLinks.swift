import Cells
import Markup
import Notes

/// Everything that leads somewhere.
extension InlineReader {
  mutating func beginLink(_ node: Node) -> Bool {
    guard let link = flow.link(at: node) else { return begin(node) { _ in } }
    let state = flow.linkLook(link, look)
    if node.content.isEmpty {
      appendTarget(link, state, node)
      return false
    }
    return begin(node, suffix: sign(state, link)) {
      $0.style = Style(role: state.role, attributes: $0.style.attributes)
      $0.link = .link(link)
    }
  }

  /// A link without a text of its own shows where it leads.
  private mutating func appendTarget(_ link: Int, _ state: LinkLook, _ node: Node) {
    text.append(
      ShownText.line(flow.note.links[link].target), style: Style(role: state.role),
      link: .link(link), source: node.range)
    appendSign(state, Ink(style: Style(role: state.role), link: .link(link)))
  }

  mutating func appendAutolink(_ node: Node) {
    guard let link = flow.link(at: node) else { return appendVerbatim(node.content, ink) }
    let state = flow.linkLook(link, look)
    let drawn = Ink(
      style: Style(role: state.role, attributes: ink.style.attributes), link: .link(link))
    appendVerbatim(node.content, drawn)
    appendSign(state, drawn)
  }

  mutating func appendWikilink(_ index: Int, _ node: Node) {
    let drawn = linkInk(node)
    appendParts(index, drawn.ink)
    appendSign(drawn.look, drawn.ink)
  }

  mutating func appendEmbed(_ index: Int, _ node: Node) {
    let drawn = linkInk(node)
    let parts = flow.document.wikilink(of: index)
    let isImage = FilePath.isImage(flow.document.string(parts.target))
    text.append(
      (isImage ? marks.image : marks.embed) + " ", style: Style(role: .quiet),
      link: drawn.ink.link)
    // The label of an embedded image is its size.
    if isImage { appendVerbatim(parts.target, drawn.ink) } else { appendParts(index, drawn.ink) }
    appendSign(drawn.look, drawn.ink)
  }

  private mutating func appendParts(_ index: Int, _ ink: Ink) {
    let parts = flow.document.wikilink(of: index)
    if let label = parts.label, !label.isEmpty { return appendVerbatim(label, ink) }
    appendVerbatim(parts.target, ink)
    guard let anchor = parts.anchor, !anchor.isEmpty else { return }
    if !parts.target.isEmpty { text.append(marks.anchor, style: ink.style, link: ink.link) }
    appendVerbatim(anchor, ink)
  }

  mutating func appendImage(_ index: Int, _ node: Node) {
    let drawn = linkInk(node)
    let alt = ShownText.line(flow.document.plainText(of: index))
    text.append(marks.image + " ", style: Style(role: .quiet), link: drawn.ink.link)
    let path = flow.link(at: node).map { flow.note.links[$0].target } ?? ""
    text.append(
      alt.isEmpty ? ShownText.line(path) : alt, style: drawn.ink.style, link: drawn.ink.link,
      source: alt.utf8.count == node.content.count ? node.content : node.range)
    appendSign(drawn.look, drawn.ink)
  }

  private func linkInk(_ node: Node) -> (ink: Ink, look: LinkLook) {
    guard let link = flow.link(at: node) else {
      return (
        Ink(style: Style(role: .link, attributes: ink.style.attributes), link: ink.link), .resolved
      )
    }
    let state = flow.linkLook(link, look)
    let style = Style(role: state.role, attributes: ink.style.attributes)
    return (Ink(style: style, link: .link(link)), state)
  }

  mutating func appendReference(_ index: Int, _ node: Node) {
    let isInText = node.kind == .inlineFootnote
    text.append(
      marks.footnote(flow.footnoteLabel(of: index)), style: Style(role: .accent),
      link: .footnote(index),
      for: isInText ? node.range.lowerBound..<node.content.lowerBound : node.range)
  }

  mutating func appendSign(_ state: LinkLook, _ ink: Ink) {
    guard case .link(let link)? = ink.link else { return }
    text.append(sign(state, link), style: ink.style, link: ink.link)
  }

  private func sign(_ state: LinkLook, _ link: Int) -> String {
    let sign = state.sign(look, marks)
    guard look.numbersLinks, flow.linkNumbers[link] > 0 else { return sign }
    return sign + " [\(flow.linkNumbers[link])]"
  }
}

extension LinkLook {
  /// What stands after the text of such a link.
  func sign(_ look: Look, _ marks: Marks) -> String {
    switch self {
    case .missing: look.isPlain || look.isLinear ? " (missing)" : marks.missing
    case .external: marks.external
    default: ""
    }
  }
}
