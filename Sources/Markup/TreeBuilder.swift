/// The tree being built: nodes in preorder, and what they refer to.
struct TreeBuilder {
  var nodes: [Node] = []
  var tables: SideTables

  /// Appends a node without children.
  @inline(__always)
  mutating func add(
    _ kind: NodeKind, _ range: Range<Int>, content: Range<Int>, parent: Int, small: UInt8 = 0,
    detail: Int = 0
  ) {
    nodes.append(
      Node(
        kind: kind, small: small, start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound),
        contentStart: UInt32(truncatingIfNeeded: content.lowerBound),
        contentEnd: UInt32(truncatingIfNeeded: content.upperBound),
        parent: UInt32(truncatingIfNeeded: parent),
        subtreeEnd: UInt32(truncatingIfNeeded: nodes.count + 1),
        detail: UInt32(truncatingIfNeeded: detail)))
  }

  /// Ends the subtree of a node with what has been added.
  @inline(__always)
  mutating func closeSubtree(of node: Int) {
    nodes[node].subtreeEnd = UInt32(truncatingIfNeeded: nodes.count)
  }
}
