import Markup
import Notes

/// The top and the end of a page.
extension FlowBuilder {
  /// The card, and a banner below it where something is wrong with the note.
  mutating func addCard() {
    let head = document.children(of: 0).first { document.nodes[$0].kind == .frontmatter }
    let range = head.map { 0..<Int(document.nodes[$0].end) } ?? 0..<0
    add(.card, 0, range)
    if !note.banners.isEmpty {
      separate(1)
      add(.banner, 0, range.upperBound..<range.upperBound)
    }
  }

  /// The heading that says the title once more, which the card has said.
  func titleBlock(_ blocks: [Int]) -> Int? {
    let first = blocks.first {
      switch document.nodes[$0].kind {
      case .frontmatter, .commentBlock, .linkDefinition: false
      default: true
      }
    }
    guard let first, document.nodes[first].kind == .heading, document.headingLevel(of: first) == 1,
      fold(ReadableText.of(document.plainText(of: first))) == fold(note.readableTitle)
    else { return nil }
    return first
  }

  /// Footnotes below a thin line, in the order of their definitions.
  mutating func addFootnotes() {
    guard !footnoteNodes.isEmpty else { return }
    leaveSections()
    let end = document.source.count
    separate(1)
    add(.footnoteRule, 0, end..<end)
    var index = 0
    // A definition may hold further ones.
    while index < footnoteNodes.count {
      let node = footnoteNodes[index]
      definitions[node] = units.count
      separate(0)
      inside(.note, node) {
        $0.addBlocks($0.document.children(of: node), isTight: false, isFirst: true)
      }
      index += 1
    }
  }
}
