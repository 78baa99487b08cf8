import Markup
import Notes

extension FlowBuilder {
  /// Adds a paragraph of nothing but embeds, each with what it shows; false where it is another.
  mutating func addEmbeds(_ block: Int) -> Bool {
    if embeds.isEmpty { return false }
    var nodes: [Int] = []
    for child in document.children(of: block) {
      let node = document.nodes[child]
      switch node.kind {
      case .embed: nodes.append(child)
      case .softBreak, .hardBreak, .blockID, .comment: continue
      case .text where document.source[node.range].allSatisfy({ $0 == 0x20 }): continue
      default: return false
      }
    }
    let parts = nodes.map(part)
    guard parts.contains(where: { $0 != nil }) else { return false }
    for (node, part) in zip(nodes, parts) {
      if node != nodes[0] { separate(0) }
      add(part, node, of: block)
    }
    return true
  }

  private func part(_ node: Int) -> EmbeddedPart? {
    guard let link = places.link(of: document.nodes[node]), let note = embeds[link] else {
      return nil
    }
    return EmbeddedPart(note, link: link, anchor: self.note.links[link].anchor, now: now)
  }

  private mutating func add(_ part: EmbeddedPart?, _ node: Int, of block: Int) {
    let range = document.nodes[node].range
    guard let part else { return add(.paragraph, block, range, part: range) }
    let index = embedded.count
    embedded.append(part)
    add(.embed(index), node, range)
    // What follows begins after the link's first byte, so that the link is found at its title.
    let last = range.upperBound - 1..<range.upperBound
    for number in 0..<part.units.count + (part.isCut ? 1 : 0) {
      add(.embedded(index, unit: number), node, last)
    }
  }
}
