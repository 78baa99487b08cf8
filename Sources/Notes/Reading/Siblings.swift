import Markup

/// The block before each block under one parent.
struct Siblings {
  private var before: [UInt32]

  init(_ document: Document) {
    before = Array(repeating: .max, count: document.nodes.count)
    for node in document.nodes.indices.dropFirst() where document.nodes[node].kind.isBlock {
      let next = Int(document.nodes[node].subtreeEnd)
      guard next < document.nodes.count else { continue }
      if document.nodes[next].parent == document.nodes[node].parent { before[next] = UInt32(node) }
    }
  }

  func previous(of node: Int) -> Int? { before[node] == .max ? nil : Int(before[node]) }
}
