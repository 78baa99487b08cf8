extension Document {
  /// Parses markdown.
  ///
  /// Never fails, takes time in proportion to the bytes, and about 32 bytes of memory per node. At
  /// most 100 containers nest, and as many inlines; deeper marks are text. Bytes past 2 GB are not
  /// read.
  package init(parsing source: [UInt8], dialect: Dialect = .notes) {
    self.source = source
    let special = dialect.specialBytes
    let tree = source.withUnsafeBufferPointer { all in
      special.withUnsafeBufferPointer { special in
        let bytes = Bytes(rebasing: all.prefix(Int(Int32.max) - 1))
        var parser = BlockParser(bytes: bytes, dialect: dialect)
        parser.run()
        return parser.buildTree(special: special)
      }
    }
    nodes = tree.nodes
    tables = tree.tables
  }
}

extension Dialect {
  /// By byte, whether it may be more than text in a leaf block.
  fileprivate var specialBytes: [UInt8] {
    var table = [UInt8](repeating: 0, count: 256)
    func mark(_ bytes: UInt8...) {
      for byte in bytes { table[Int(byte)] = 1 }
    }
    mark(
      Byte.lineFeed, Byte.carriageReturn, Byte.backslash, Byte.backtick, Byte.star,
      Byte.underscore, Byte.openBracket, Byte.closeBracket, Byte.ampersand, Byte.less)
    if contains(.strikethrough) { mark(Byte.tilde) }
    if contains(.autolinks) { mark(Byte.colon, Byte.dot, Byte.at) }
    if contains(.wiki) { mark(Byte.equal, Byte.hash, Byte.dollar, Byte.percent) }
    return table
  }
}

extension BlockParser {
  /// Makes nodes of the blocks and of the text in them.
  mutating func buildTree(special: Bytes) -> TreeBuilder {
    var tree = TreeBuilder(tables: tables)
    tree.nodes.reserveCapacity(blocks.count * 2 + bytes.count / 24)
    var parser = InlineParser(
      source: bytes, dialect: dialect, references: references, special: special, tree: tree)
    let hasReferences = !references.links.isEmpty || !references.footnotes.isEmpty
    var nodeOfBlock = [Int](repeating: 0, count: hasReferences ? blocks.count : 0)
    var open: [(node: Int, end: Int)] = []
    for index in blocks.indices {
      while let last = open.last, last.end <= index {
        parser.tree.closeSubtree(of: last.node)
        open.removeLast()
      }
      let block = blocks[index]
      let node = parser.tree.nodes.count
      if hasReferences { nodeOfBlock[index] = node }
      parser.tree.add(
        block.kind, block.start..<block.end, content: block.contentStart..<block.contentEnd,
        parent: open.last?.node ?? 0, small: block.small, detail: detail(of: block, &parser.tree))
      if block.kind == .tableRow {
        addCells(of: block, row: node, to: &parser)
      } else if block.kind.holdsInlines {
        parser.parse(
          JoinedText(
            source: bytes, range: block.contentStart..<block.contentEnd,
            lines: tables.pieces[block.pieces]),
          endsInBlockID: block.kind == .paragraph && dialect.contains(.wiki))
      } else if block.subtreeEnd > index + 1 {
        open.append((node, block.subtreeEnd))
      }
    }
    for last in open { parser.tree.closeSubtree(of: last.node) }
    if hasReferences { parser.tree.resolve(nodeOfBlock) }
    return parser.tree
  }

  private func detail(of block: Block, _ tree: inout TreeBuilder) -> Int {
    switch block.kind {
    case .htmlBlock, .mathBlock, .commentBlock:
      guard !block.pieces.isEmpty else { return 0 }
      tree.tables.pieceRuns.append(block.pieces)
      return tree.tables.pieceRuns.count
    default:
      return block.detail
    }
  }

  private func addCells(of row: Block, row node: Int, to parser: inout InlineParser) {
    let columns = tables.alignments[blocks[row.parent].detail].count
    var cells = TableCells(bytes: bytes, row: row.start..<row.end)
    var count = 0
    while count < columns, let cell = cells.next() {
      count += 1
      parser.tree.add(.tableCell, cell.range, content: cell.content, parent: node)
      var cuts: [Int] = []
      if cell.hasEscapedBar {
        for index in cell.content.dropLast()
        where bytes[index] == Byte.backslash && bytes[index + 1] == Byte.bar {
          cuts.append(index)
        }
      }
      parser.parse(
        JoinedText(source: bytes, range: cell.content, without: cuts), endsInBlockID: false)
    }
    parser.tree.closeSubtree(of: node)
  }
}

extension TreeBuilder {
  /// Turns references to blocks into references to nodes.
  fileprivate mutating func resolve(_ nodeOfBlock: [Int]) {
    for index in tables.linkTargets.indices {
      if let block = tables.linkTargets[index].definition {
        tables.linkTargets[index].definition = nodeOfBlock[block]
      }
    }
    for index in nodes.indices where nodes[index].kind == .footnoteReference {
      nodes[index].detail = UInt32(nodeOfBlock[Int(nodes[index].detail)])
    }
  }
}

extension NodeKind {
  fileprivate var holdsInlines: Bool {
    self == .paragraph || self == .heading || self == .calloutTitle
  }
}
