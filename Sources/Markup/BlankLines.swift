// Whether a list is tight depends on which blocks a blank line follows.
extension BlockParser {
  /// A line with text: no open block ends in a blank line any more.
  mutating func clearBlankMarks() {
    for container in open { blocks[container].lastLineIsBlank = false }
    if !leaf.isNone { blocks[leafBlock].lastLineIsBlank = false }
  }

  /// A blank line that the first `matched` containers go on with.
  mutating func markBlank(after matched: Int) {
    let container = open[matched - 1]
    let lastChild = blocks[container].lastChild
    if lastChild >= 0 { blocks[lastChild].lastLineIsBlank = true }
    let kind = blocks[container].kind
    blocks[container].lastLineIsBlank = kind != .blockQuote && kind != .callout
    for outer in open[..<(matched - 1)] { blocks[outer].lastLineIsBlank = false }
  }

  /// A container whose first line has nothing but its marker does not end in a blank line.
  mutating func markBlankInNewContainer() {
    for container in open { blocks[container].lastLineIsBlank = false }
  }

  /// A line inside a leaf that may hold blank lines.
  mutating func markVerbatimLine(countsBlank: Bool) {
    clearBlankMarks()
    blocks[leafBlock].lastLineIsBlank = countsBlank && isBlank
  }

  /// Whether no blank line parts the items of a closed list or the blocks of one of its items.
  func isTight(_ list: Int) -> Bool {
    var item = list + 1
    let end = blocks[list].subtreeEnd
    while item < end {
      let next = blocks[item].subtreeEnd
      let isLast = next >= end
      if blocks[item].lastLineIsBlank, !isLast { return false }
      var child = item + 1
      while child < next {
        let isLastChild = child == blocks[item].lastChild
        if blocks[child].kind != .linkDefinition, !isLast || !isLastChild, endsBlank(child) {
          return false
        }
        child = blocks[child].subtreeEnd
      }
      item = next
    }
    return true
  }

  private func endsBlank(_ block: Int) -> Bool {
    var block = block
    while blocks[block].kind == .list || blocks[block].kind == .listItem,
      blocks[block].lastChild >= 0
    {
      block = blocks[block].lastChild
    }
    return blocks[block].lastLineIsBlank
  }
}
