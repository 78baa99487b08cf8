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
      fold(readable(first)) == fold(note.readableTitle)
    else { return nil }
    return first
  }

  private func readable(_ heading: Int) -> String {
    ReadableText.ofHeading(
      document.plainText(of: heading),
      written: document.string(document.nodes[heading].content))
  }

  /// Footnotes below a thin line, in the order of their definitions, then those that stand in the
  /// text.
  mutating func addFootnotes(_ inText: [Int]) {
    inlineFootnotes = units.count
    guard !footnoteNodes.isEmpty || !inText.isEmpty else { return }
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
    number(inText)
    inlineFootnotes = units.count
    for node in inText {
      definitions[node] = units.count
      separate(0)
      inside(.note, node) { $0.add(.paragraph, node, $0.document.nodes[node].content) }
    }
  }

  /// Gives footnotes without a label the numbers that no label has taken.
  private mutating func number(_ nodes: [Int]) {
    let taken = Set(footnoteNodes.map { document.label(of: $0) })
    var next = 1
    for node in nodes {
      while taken.contains(String(next)) { next += 1 }
      footnoteNumbers[node] = next
      next += 1
    }
  }
}
