import Markup

extension FlowBuilder {
  /// Adds a paragraph, in pieces if it is very long.
  mutating func addParagraph(_ block: Int) {
    guard let first = firstShown(in: block) else { return }
    if addEmbeds(block) { return }
    if isImage(first, in: block) { return add(.image, block) }
    addText(.paragraph, block)
  }

  /// Adds the inlines of a block; what follows the first piece of a long one are paragraphs.
  mutating func addText(_ kind: Unit.Kind, _ block: Int) {
    let node = document.nodes[block]
    guard node.range.count > Unit.paragraphBytes else { return add(kind, block) }
    var start = Int(node.start)
    for end in cuts(in: block) + [Int(node.end)] {
      add(start == node.start ? kind : .paragraph, block, start..<end, part: start..<end)
      if end < node.end { separate(0) }
      start = end
    }
  }

  /// The first inline that shows; nil where none does.
  private func firstShown(in block: Int) -> Int? {
    document.children(of: block).first {
      let node = document.nodes[$0]
      switch node.kind {
      case .blockID, .comment, .softBreak, .hardBreak: return false
      case .text: return !document.source[node.range].allSatisfy { $0 == 0x20 }
      case .inlineHTML: return document.literalText(of: $0).showsHTML
      default: return true
      }
    }
  }

  private func isImage(_ first: Int, in block: Int) -> Bool {
    let kind = document.nodes[first].kind
    guard kind == .image || kind == .embed else { return false }
    return Int(document.nodes[first].subtreeEnd) == Int(document.nodes[block].subtreeEnd)
  }

  // MARK: Long paragraphs

  /// Where a long paragraph is parted: at blanks outside all markup, where there are any.
  private func cuts(in block: Int) -> [Int] {
    var cuts: [Int] = []
    var last = Int(document.nodes[block].start)
    for child in document.children(of: block) {
      let node = document.nodes[child]
      var end = Int(node.start)
      if end - last >= Unit.paragraphBytes {
        cuts.append(end)
        last = end
      }
      guard node.kind == .text else { continue }
      while Int(node.end) - last > Unit.paragraphBytes {
        end = max(last, end) + Unit.paragraphBytes
        end = cut(near: end, in: max(last, Int(node.start))..<Int(node.end))
        cuts.append(end)
        last = end
      }
    }
    return cuts
  }

  private func cut(near offset: Int, in range: Range<Int>) -> Int {
    let limit = min(offset, range.upperBound - 1)
    for index in stride(from: limit, to: max(range.lowerBound, limit - 1024), by: -1)
    where document.source[index] == 0x20 {
      return index + 1
    }
    var index = limit
    while index > range.lowerBound + 1, document.source[index] & 0xc0 == 0x80 { index -= 1 }
    return max(index, range.lowerBound + 1)
  }
}

extension Unit {
  /// Bytes after which a paragraph is parted, so that none takes long to lay out.
  static let paragraphBytes = 32 * 1024
}
