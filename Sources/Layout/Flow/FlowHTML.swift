import Markup

extension FlowBuilder {
  /// Adds blocks of HTML that are one, and the markdown between them.
  mutating func addHTML(_ blocks: ArraySlice<Int>) {
    var texts: [LiteralText] = []
    var inserted: [InsertedBlock] = []
    var bytes = 0
    for block in blocks {
      if let text = html(block) {
        bytes += text.bytes.count + (texts.isEmpty ? 0 : 1)
        texts.append(text)
      } else if document.nodes[block].kind == .footnoteDefinition {
        footnoteNodes.append(block)
      } else {
        inserted.append(InsertedBlock(position: bytes, node: block))
      }
    }
    guard let first = blocks.first, !inserted.isEmpty || texts.contains(where: \.showsHTML) else {
      return
    }
    let text = texts.count == 1 ? texts[0] : LiteralText(joining: texts)
    addLiteral(.html, first, LiteralShape(html: text, inserted: inserted))
  }

  /// The HTML that a block is; nil for others.
  private func html(_ block: Int) -> LiteralText? {
    switch document.nodes[block].kind {
    case .htmlBlock: return document.literalText(of: block)
    // Behind an empty line what is far to the right is code, but not where it is meant for HTML.
    case .codeBlock where !document.codeBlock(of: block).isFenced:
      let text = LiteralText(
        joining: document.lines(of: block).map {
          LiteralText(document.source[$0], at: $0.lowerBound)
        })
      return text.bytes.first == UInt8(ascii: "<") ? text : nil
    default: return nil
    }
  }

  /// Where the blocks end that a table of HTML goes over which a block begins; nil where it goes over
  /// no other.
  ///
  /// An empty line ends a block of HTML, though not the table in it. Headings end every table.
  mutating func tableEnd(from start: Int, in blocks: [Int]) -> Int? {
    guard document.nodes[blocks[start]].kind == .htmlBlock, start + 1 < blocks.count,
      bytesForTables > 0
    else { return nil }
    let text = document.literalText(of: blocks[start])
    guard HTMLTableTags(text.bytes).open > 0 else { return nil }
    var state = HTMLState()
    state.read(text)
    var bytes = 0
    for next in blocks.indices.dropFirst(start + 1) where state.tables > 0 {
      let node = document.nodes[blocks[next]]
      bytes += node.range.count + 16
      if node.kind == .heading || bytes > bytesForTables { break }
      if let text = html(blocks[next]) { state.read(text) }
      if state.tables == 0 { return next + 1 }
    }
    bytesForTables -= bytes
    return nil
  }
}
