import Markup

/// The order in which a page shows the bytes of its note: footnotes come last.
struct PageOrder: Sendable {
  /// Definitions of footnotes, then footnotes that stand in the text; each in order.
  private var definitions: [Range<Int>] = []
  private var notes: [Range<Int>] = []

  init(_ document: Document) {
    for node in document.nodes {
      switch node.kind {
      // One inside another belongs to it.
      case .footnoteDefinition where Int(node.start) >= definitions.last?.upperBound ?? 0:
        definitions.append(node.range)
      case .inlineFootnote: notes.append(node.content)
      default: break
      }
    }
  }

  /// A number that grows as the page does.
  func place(of offset: Int) -> Int {
    if has(offset, notes) { return 2 << 40 + offset }
    return has(offset, definitions) ? 1 << 40 + offset : offset
  }

  private func has(_ offset: Int, _ ranges: [Range<Int>]) -> Bool {
    let next = ranges.partition { $0.lowerBound <= offset }
    return next > 0 && offset < ranges[next - 1].upperBound
  }
}
