extension Document {
  /// What a reader reads of a node, without markup.
  ///
  /// Entities and escapes are resolved, code is literal, math stands in its dollar signs, a soft
  /// break is a space and a hard break a line feed. A wikilink is its label, else its target, else
  /// its anchor; an image its description. Comments, HTML, block ids and footnotes inside the text
  /// are dropped. Blocks are parted by line feeds, cells by tabs.
  package func plainText(of node: Int) -> String {
    var text = ""
    var lastBlock = -1
    var index = node
    let end = Int(nodes[node].subtreeEnd)
    while index < end {
      let kind = nodes[index].kind
      if kind == .inlineFootnote, index > node {
        index = Int(nodes[index].subtreeEnd)
        continue
      }
      if kind.isLeafBlock {
        if lastBlock >= 0 {
          let isSameRow = kind == .tableCell && nodes[lastBlock].parent == nodes[index].parent
          text.append(isSameRow ? "\t" : "\n")
        }
        lastBlock = index
      }
      text.append(ownText(of: index))
      index += 1
    }
    return text
  }

  /// The text of a node that does not come from its children.
  private func ownText(of node: Int) -> String {
    switch nodes[node].kind {
    case .text, .math: return text(nodes[node].range)
    case .softBreak: return " "
    case .hardBreak: return "\n"
    case .escape, .tag, .autolink: return text(visibleRange(of: node))
    case .entity: return entityText(of: node)
    case .code: return literal(of: node)
    case .codeBlock, .mathBlock:
      let literal = literal(of: node)
      return literal.hasSuffix("\n") ? String(literal.dropLast()) : literal
    case .wikilink, .embed:
      let parts = wikilink(of: node)
      return text(parts.label ?? (parts.target.isEmpty ? parts.anchor ?? 0..<0 : parts.target))
    default: return ""
    }
  }

  /// The characters that an entity stands for.
  package func entityText(of node: Int) -> String {
    source.withUnsafeBufferPointer { $0.entityText(nodes[node].range) }
  }

  private func visibleRange(of node: Int) -> Range<Int> {
    nodes[node].kind == .tag ? nodes[node].range : nodes[node].content
  }
}

extension NodeKind {
  /// Blocks that hold text and no other blocks.
  fileprivate var isLeafBlock: Bool {
    switch self {
    case .paragraph, .heading, .calloutTitle, .codeBlock, .tableCell, .mathBlock: true
    default: false
    }
  }
}
