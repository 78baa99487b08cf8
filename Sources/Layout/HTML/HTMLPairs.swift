import Markup

/// Which tags in a run of inlines belong together.
struct HTMLPairs {
  /// Tags that are read, by their node.
  private(set) var tags: [Int: HTMLTag] = [:]
  /// The closing tag of an opening one, and the other way round, by their nodes.
  private(set) var partners: [Int: Int] = [:]

  private struct Key: Hashable {
    let parent: UInt32
    let name: String
  }

  /// Pairs tags of known names that have the same parent and do not cross others.
  init(_ document: Document, _ nodes: Range<Int>) {
    var open: [(key: Key, node: Int)] = []
    var counts: [Key: Int] = [:]
    for index in nodes where document.nodes[index].kind == .inlineHTML {
      guard let tag = HTMLTag(document.literal(of: index).utf8), let element = tag.element else {
        continue
      }
      tags[index] = tag
      guard !element.isVoid else { continue }
      let key = Key(parent: document.nodes[index].parent, name: tag.name)
      guard tag.isClosing else {
        open.append((key, index))
        counts[key, default: 0] += 1
        continue
      }
      guard counts[key, default: 0] > 0 else { continue }
      while let last = open.popLast() {
        counts[last.key, default: 0] -= 1
        guard last.key == key else { continue }
        partners[last.node] = index
        partners[index] = last.node
        break
      }
    }
  }
}
