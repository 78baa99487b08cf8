/// The headings and blocks of one note by all that an anchor may call them.
///
/// Answers as ``AnchorMatch`` does, whatever their number at the same cost; worth making where many
/// anchors are looked for.
package struct AnchorTable: Sendable {
  /// In source order.
  package let headings: [HeadingEntry]
  /// Ids without carets, in source order.
  package let blocks: [String]
  private var headingsByName: [String: [Int]] = [:]
  private var blocksByName: [String: Int] = [:]

  /// The headings and the ids of blocks of a note, in source order.
  package init(headings: [HeadingEntry], blocks: [String]) {
    self.headings = headings
    self.blocks = blocks
    for (index, heading) in headings.enumerated() {
      for name in Set(AnchorMatch.names(of: heading)) {
        headingsByName[name, default: []].append(index)
      }
    }
    for (index, id) in blocks.enumerated() where blocksByName[fold(id)] == nil {
      blocksByName[fold(id)] = index
    }
  }

  /// Index of the heading that an anchor means; nil where there is none.
  package func heading(_ anchor: String) -> Int? {
    AnchorMatch.heading(anchor, in: headings) { headingsByName[$0] ?? [] }
  }

  /// Index of the block that an anchor means, which may begin with a caret; nil where there is none.
  package func block(_ anchor: String) -> Int? { blocksByName[AnchorMatch.blockName(anchor)] }

  /// Whether an anchor means a heading, or a block if it begins with a caret.
  func has(_ anchor: String) -> Bool {
    (anchor.hasPrefix("^") ? block(anchor) : heading(anchor)) != nil
  }
}
