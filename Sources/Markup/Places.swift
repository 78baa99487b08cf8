extension Document {
  /// The deepest node whose bytes hold the byte at `offset`; the document where no other does.
  package func node(at offset: Int) -> Int {
    var found = 0
    var child = 1
    while child < Int(nodes[found].subtreeEnd) {
      if nodes[child].range.contains(offset) {
        found = child
        child += 1
      } else if Int(nodes[child].start) > offset {
        break
      } else {
        child = Int(nodes[child].subtreeEnd)
      }
    }
    return found
  }

  /// The nodes around a node, from its parent to the document.
  package func ancestors(of node: Int) -> [Int] {
    var found: [Int] = []
    var node = node
    while node > 0 {
      node = Int(nodes[node].parent)
      found.append(node)
    }
    return found
  }
}
