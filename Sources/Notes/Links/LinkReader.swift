import Markup

/// Collects the links of a note's text, in source order.
struct LinkReader {
  private let document: Document
  private let lines: LineMap
  private let outline: Outline
  private let depth: ReadingDepth
  private(set) var links: [Link] = []
  /// Words of the text, code aside.
  private(set) var words = 0
  private(set) var rawSpaces: [RawSpaceLink] = []

  init(_ document: Document, _ lines: LineMap, _ outline: Outline, depth: ReadingDepth = .all) {
    self.document = document
    self.lines = lines
    self.outline = outline
    self.depth = depth
  }

  mutating func run() {
    var node = 1
    while node < document.nodes.count {
      switch document.nodes[node].kind {
      case .paragraph, .heading, .tableCell, .calloutTitle:
        read(block: node)
        node = Int(document.nodes[node].subtreeEnd)
      default:
        node += 1
      }
    }
  }

  private mutating func read(block: Int) {
    let section = outline.section(at: document.nodes[block].range.lowerBound)
    let relation = outline.nearest(.relation, around: section)
    let isLead = relation != nil && isFirstInListItem(block)
    if depth == .links, !isLead, !hasLinks(block) { return }
    var prose = Prose(document, block)
    if depth == .all {
      words += WordCount.words(in: prose.bytes)
      if prose.bytes.contains(0x28) { rawSpaces += RawSpaceLink.all(in: document, block: block) }
    }
    let isBare = isLead && insertBarePath(into: &prose, of: block)
    guard !prose.links.isEmpty else { return }
    var sentences = depth == .all ? Sentences(prose) : nil
    let reasons =
      depth == .all && relation != nil && isInListItem(block)
      ? Reasons.read(prose, continued: { continuation(of: block) }) : nil
    for (position, span) in prose.links.enumerated() {
      let context = sentences?.sentence(around: span.range) ?? ""
      let link =
        isBare && position == 0
        ? bare(span, in: prose, block, context) : parsed(span.node, context)
      guard var link else { continue }
      link.section = outline.text(of: section)
      link.address = outline.address(of: section)
      link.relation = relation.map { outline.entries[$0].heading.raw }
      link.reason = reasons?[position]
      links.append(link)
    }
  }

  private func hasLinks(_ block: Int) -> Bool {
    document.nodes[block..<Int(document.nodes[block].subtreeEnd)].contains {
      [.wikilink, .embed, .autolink, .link, .image].contains($0.kind)
    }
  }

  // MARK: Kinds of link

  private func parsed(_ node: Int, _ context: String) -> Link? {
    switch document.nodes[node].kind {
    case .wikilink, .embed: wikilink(node, context)
    case .autolink: autolink(node, context)
    default: markdown(node, context)
    }
  }

  private func wikilink(_ node: Int, _ context: String) -> Link? {
    let parts = document.wikilink(of: node)
    let target = document.string(parts.target).trimmed
    let anchor = parts.anchor.map { document.string($0).trimmed }
    if target.isEmpty, anchor?.isEmpty ?? true { return nil }
    let kind: LinkKind = document.nodes[node].kind == .embed ? .embed : .wikilink
    var link = link(kind, target, at: document.nodes[node].range, context)
    link.anchor = anchor?.isEmpty == false ? anchor : nil
    link.label = parts.label.map { document.string($0).trimmed }
    if URLScheme.isIn(text: target) { makeExternal(&link, parts.target, parts.anchor) }
    return link
  }

  private func makeExternal(_ link: inout Link, _ target: Range<Int>, _ anchor: Range<Int>?) {
    link.isExternal = true
    link.anchor = nil
    link.target = document.string(target.lowerBound..<(anchor?.upperBound ?? target.upperBound))
  }

  private func autolink(_ node: Int, _ context: String) -> Link {
    var link = link(
      .markdown, document.destination(of: node), at: document.nodes[node].range, context)
    link.isExternal = true
    return link
  }

  private func markdown(_ node: Int, _ context: String) -> Link? {
    let destination = document.destination(of: node)
    if destination.isEmpty || destination == "/" { return nil }
    var link = link(.markdown, destination, at: document.nodes[node].range, context)
    link.isImage = document.nodes[node].kind == .image
    if depth == .all {
      let label = Prose(document, document.descendants(of: node)).text
      link.label = label.isEmpty ? nil : label
    }
    if URLScheme.isIn(destination: destination) {
      link.isExternal = true
      return link
    }
    let parts = AnchorCut(destination)
    link.target = percentDecoded(parts.target)
    link.anchor = parts.anchor.map(percentDecoded)
    return link.target.isEmpty && link.anchor == nil ? nil : link
  }

  private func bare(_ span: Prose.Span, in prose: Prose, _ block: Int, _ context: String) -> Link {
    let text = prose.text(in: span.range)
    let start = document.nodes[block + 1].range.lowerBound
    var link = link(.bare, text, at: start..<start + span.range.count, context)
    let parts = AnchorCut(text)
    link.target = parts.target
    link.anchor = parts.anchor
    link.confidence = .low
    return link
  }

  private func link(
    _ kind: LinkKind, _ target: String, at range: Range<Int>, _ context: String
  ) -> Link {
    let columns =
      depth == .all
      ? (lines.column(at: range.lowerBound), lines.column(at: range.upperBound)) : (1, 1)
    return Link(
      kind: kind, target: target, context: context, address: outline.address(of: nil),
      place: lines.place(range), column: columns.0, endColumn: columns.1)
  }

  // MARK: List items

  private func isInListItem(_ block: Int) -> Bool {
    document.nodes[Int(document.nodes[block].parent)].kind == .listItem
  }

  private func isFirstInListItem(_ block: Int) -> Bool {
    isInListItem(block) && document.nodes[block].kind == .paragraph
      && document.nodes[block].parent == block - 1
  }

  /// Takes a path at the start of a list item for a link, if only text is there.
  private func insertBarePath(into prose: inout Prose, of block: Int) -> Bool {
    guard block + 1 < document.nodes.count, document.nodes[block + 1].kind == .text,
      let range = BarePath.prefix(of: prose.bytes)
    else { return false }
    var node = block + 1
    let start = document.nodes[node].range.lowerBound
    while node < Int(document.nodes[block].subtreeEnd) {
      let entry = document.nodes[node]
      guard entry.kind == .text || entry.kind == .tag else { return false }
      if entry.range.upperBound >= start + range.upperBound {
        prose.insertLink(Prose.Span(node: block, range: range), at: 0)
        return true
      }
      node = Int(entry.subtreeEnd)
    }
    return false
  }

  /// The paragraphs after `block` in its list item, up to a list or anything else.
  private func continuation(of block: Int) -> [String] {
    let item = Int(document.nodes[block].parent)
    var texts: [String] = []
    var next = Int(document.nodes[block].subtreeEnd)
    while next < Int(document.nodes[item].subtreeEnd), document.nodes[next].kind == .paragraph {
      texts.append(Prose(document, next).text)
      next = Int(document.nodes[next].subtreeEnd)
    }
    return texts
  }
}
