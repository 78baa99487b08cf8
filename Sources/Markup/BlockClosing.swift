extension BlockParser {
  /// Appends a block below the innermost open container that can hold it.
  @discardableResult
  mutating func add(_ kind: NodeKind, at start: Int) -> Int {
    if kind != .listItem, let last = open.last, blocks[last].kind == .list { closeContainer() }
    let parent = open.last ?? 0
    blocks.append(Block(kind, start: start, parent: parent))
    leafElder = blocks[parent].lastChild
    blocks[parent].lastChild = blocks.count - 1
    return blocks.count - 1
  }

  /// Appends a container and opens it.
  @discardableResult
  mutating func addContainer(_ kind: NodeKind, at start: Int) -> Int {
    let container = add(kind, at: start)
    open.append(container)
    return container
  }

  /// Opens a leaf that the following lines may go on with.
  mutating func openLeaf(_ leaf: Leaf, _ kind: NodeKind, at start: Int) {
    leafBlock = add(kind, at: start)
    self.leaf = leaf
    leafLines.removeAll(keepingCapacity: true)
    leafIsInPlace = true
  }

  /// Ends a block that is only on this line.
  mutating func close(_ block: Int, end: Int) {
    blocks[block].end = end
    blocks[block].subtreeEnd = blocks.count
    widenParent(of: block)
  }

  private mutating func widenParent(of block: Int) {
    let parent = blocks[block].parent
    blocks[parent].end = max(blocks[parent].end, blocks[block].end)
  }

  mutating func closeUnmatched(_ matched: Int) {
    closeLeaf()
    while open.count > matched { closeContainer() }
  }

  mutating func closeContainer() {
    let container = open.removeLast()
    blocks[container].subtreeEnd = blocks.count
    blocks[container].contentEnd = max(blocks[container].contentStart, blocks[container].end)
    if blocks[container].kind == .list {
      tables.lists[blocks[container].detail].isTight = isTight(container)
    }
    if container > 0 { widenParent(of: container) }
  }

  mutating func closeLeaf() {
    switch leaf {
    case .none: return
    case .paragraph: closeParagraph()
    case .table: close(leafBlock, end: blocks[leafBlock].end)
    case .indentedCode: closeIndentedCode()
    case .fencedCode: closeFencedCode(fenceEnd: nil)
    case .html: closeVerbatim(end: nil)
    case .paired: closeVerbatim(end: nil)
    }
    leaf = .none
  }

  /// Keeps the lines of a leaf that holds text as it stands; `end` is past its closing mark.
  mutating func closeVerbatim(end: Int?) {
    var lastEnd = blocks[leafBlock].contentStart
    if let line = leafLines.last { lastEnd = max(lastEnd, Int(line.end)) }
    blocks[leafBlock].contentEnd = lastEnd
    if !leafIsInPlace { blocks[leafBlock].pieces = keepLines() }
    close(leafBlock, end: end ?? max(blocks[leafBlock].end, lastEnd))
    leaf = .none
  }

  /// Moves the leaf's lines to the table of pieces.
  mutating func keepLines() -> Range<Int> {
    let start = tables.pieces.count
    tables.pieces.append(contentsOf: leafLines)
    return start..<tables.pieces.count
  }
}
