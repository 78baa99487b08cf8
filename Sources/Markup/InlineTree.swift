/// A node whose end is still to come, or a mark that nests too deep to be one.
struct OpenNode {
  /// -1 where nesting is too deep: the marks stay text.
  var node: Int
  var width: Int
}

/// Where tree building stands in the text of one leaf block.
struct TreePlace {
  /// The node that new nodes go below.
  var parent = 0
  var open: [OpenNode] = []
  var linkDepth = 0
  /// Text that is not a node yet, so that what touches becomes one.
  var text = 0..<0
}

extension InlineParser {
  /// Makes nodes of the tokens below the node added last.
  mutating func buildTree() {
    let leafNode = tree.nodes.count - 1
    place.parent = leafNode
    for token in tokens {
      let range = Int(token.start)..<Int(token.end)
      switch token.kind {
      case .leaf:
        let isText = token.node == .text
        let isAddressInLink = token.node == .autolink && token.head == 0 && place.linkDepth > 0
        if isText || isAddressInLink {
          hold(range)
        } else {
          addHeldText()
          addLeaf(token)
        }
      case .linkOpen:
        openNode(token.node, range, width: 0, detail: Int(token.detail))
      case .linkClose:
        closeNode(range)
      case .delimiters:
        addDelimiters(delimiters[Int(token.detail)], at: range.lowerBound)
      }
    }
    addHeldText()
    tree.closeSubtree(of: leafNode)
  }

  /// The ends of spans, then marks that matched nothing, then the beginnings of spans.
  private mutating func addDelimiters(_ run: Delimiter, at start: Int) {
    var at = start
    for _ in 0..<run.closes {
      let width = place.open.last?.width ?? 0
      closeNode(at..<at + width)
      at += width
    }
    hold(at..<at + run.remaining)
    at += run.remaining
    var span = run.firstSpan
    while span >= 0 {
      let width = spans[span].width
      openNode(spans[span].node, at..<at + width, width: width, detail: 0)
      at += width
      span = spans[span].inner
    }
  }

  @inline(__always)
  private mutating func hold(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    place.text = place.text.isEmpty ? range : place.text.lowerBound..<range.upperBound
  }

  private mutating func openNode(_ kind: NodeKind, _ range: Range<Int>, width: Int, detail: Int) {
    guard place.open.count < Self.maximumDepth else {
      hold(range)
      place.open.append(OpenNode(node: -1, width: width))
      return
    }
    addHeldText()
    let content = text.sourceEnd(range.upperBound)
    tree.add(
      kind, text.sourceStart(range.lowerBound)..<content, content: content..<content,
      parent: place.parent, detail: detail)
    place.parent = tree.nodes.count - 1
    place.open.append(OpenNode(node: place.parent, width: width))
    if kind == .link { place.linkDepth += 1 }
  }

  private mutating func closeNode(_ range: Range<Int>) {
    guard let last = place.open.popLast() else { return }
    guard last.node >= 0 else {
      hold(range)
      return
    }
    addHeldText()
    if tree.nodes[last.node].kind == .link { place.linkDepth -= 1 }
    let contentEnd = UInt32(text.sourceStart(range.lowerBound))
    tree.nodes[last.node].contentEnd = max(contentEnd, tree.nodes[last.node].contentStart)
    tree.nodes[last.node].end = UInt32(text.sourceEnd(range.upperBound))
    tree.closeSubtree(of: last.node)
    place.parent = Int(tree.nodes[last.node].parent)
  }

  @inline(__always)
  private mutating func addLeaf(_ token: InlineToken) {
    let start = Int(token.start)
    let end = Int(token.end)
    let content = start + Int(token.head)..<max(start + Int(token.head), end - Int(token.tail))
    let isBreak = token.node == .softBreak || token.node == .hardBreak
    let range =
      text.sourceStart(start)..<(isBreak ? text.sourceStart(end) : text.sourceEnd(end))
    tree.add(
      token.node, range, content: isBreak ? range : text.source(content), parent: place.parent,
      small: token.small, detail: Int(token.detail))
  }

  /// Adds the pending text, in parts where mail addresses stand in it.
  private mutating func addHeldText() {
    let range = place.text
    guard !range.isEmpty else { return }
    place.text = 0..<0
    var start = range.lowerBound
    if mayHoldEmail, place.linkDepth == 0, dialect.contains(.autolinks) {
      var index = start
      while index < range.upperBound {
        if bytes[index] == Byte.at,
          let address = bytes.emailAddress(around: index, in: start..<range.upperBound)
        {
          addText(start..<address.lowerBound)
          addEmail(text.source(address))
          start = address.upperBound
          index = start
        } else {
          index += 1
        }
      }
    }
    addText(start..<range.upperBound)
  }

  private mutating func addEmail(_ range: Range<Int>) {
    tree.add(
      .autolink, range, content: range, parent: place.parent, small: AutolinkKind.email.rawValue,
      detail: tree.tables.linkTargets.count)
    tree.tables.linkTargets.append(LinkTarget(destination: range, title: nil, definition: nil))
  }

  /// Adds text, as several nodes where bytes are cut out of it.
  @inline(__always)
  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if text.isInPlace {
      tree.add(.text, range, content: range, parent: place.parent)
    } else {
      for piece in text.stretches(of: range) {
        tree.add(.text, piece, content: piece, parent: place.parent)
      }
    }
  }
}
