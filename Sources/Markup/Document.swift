/// A parsed note: the bytes and the tree over them.
///
/// The tree is flat and in preorder: node 0 is the document. Ranges of children lie in order inside
/// their parent's. Line endings may be LF, CRLF or CR; a BOM belongs to the document's own bytes.
package struct Document: Sendable {
  /// The bytes that were parsed, as they came.
  package let source: [UInt8]
  /// The nodes in preorder.
  package let nodes: [Node]
  let tables: SideTables

  /// Node indices of the children of `parent`, in source order.
  package func children(of parent: Int) -> Children { Children(of: parent, nodes) }

  /// Node indices of all descendants of `node`, in preorder, without itself.
  @inlinable package func descendants(of node: Int) -> Range<Int> {
    node + 1..<Int(nodes[node].subtreeEnd)
  }

  /// The level of a heading, 1 to 6.
  package func headingLevel(of node: Int) -> Int { Int(nodes[node].small) }
  /// The style of a list.
  package func listStyle(of node: Int) -> ListStyle { tables.lists[Int(nodes[node].detail)] }
  /// The box of a list item, nil where it has none.
  package func taskState(of node: Int) -> TaskState? { TaskState(rawValue: nodes[node].small) }
  /// Fence and info string of a code block.
  package func codeBlock(of node: Int) -> CodeBlock { tables.codeBlocks[Int(nodes[node].detail)] }
  /// The target of a link, image, autolink or link definition.
  package func linkTarget(of node: Int) -> LinkTarget {
    tables.linkTargets[Int(nodes[node].detail)]
  }
  /// The parts of a wikilink or embed.
  package func wikilink(of node: Int) -> WikilinkParts { tables.wikilinks[Int(nodes[node].detail)] }
  /// The head of a callout.
  package func callout(of node: Int) -> CalloutHead { tables.callouts[Int(nodes[node].detail)] }
  /// The alignment of each column of a table, from its delimiter row.
  package func alignments(of table: Int) -> [Alignment] {
    tables.alignments[Int(nodes[table].detail)]
  }

  /// The bytes of a range as text, ill-formed UTF-8 replaced by U+FFFD.
  @inlinable package func string(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}

/// The children of one node, in source order.
package struct Children: Sequence, IteratorProtocol {
  private let nodes: [Node]
  private var position: Int
  private let end: Int

  init(of parent: Int, _ nodes: [Node]) {
    self.nodes = nodes
    position = parent + 1
    end = Int(nodes[parent].subtreeEnd)
  }

  /// The next child's node index.
  package mutating func next() -> Int? {
    guard position < end else { return nil }
    defer { position = Int(nodes[position].subtreeEnd) }
    return position
  }
}
