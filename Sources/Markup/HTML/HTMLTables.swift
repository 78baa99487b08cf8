/// The HTML of a document that tables stand in.
///
/// An empty line ends a block of HTML, though not the table in it: blocks that one table goes over
/// are read together, and so is the markdown between them. Headings end every table.
package struct HTMLTables: Sendable {
  /// A block with a table in it, and those blocks that go with it.
  package struct Run: Sendable {
    /// Siblings in their order, the first of them of HTML.
    package let blocks: [Int]
    /// The HTML of all of them.
    package let text: LiteralText
    /// The others, by where they stand; notes at the foot of the page are left out.
    package let inserted: [InsertedBlock]
    /// In their order; a table in a cell is none.
    package let tables: [HTMLTable]
  }

  private var runs: [Int: Run] = [:]
  /// The first blocks of the runs, in their order.
  package private(set) var first: [Int] = []
  /// Bytes that may still be looked through in vain for the end of a table.
  private var bytesLeft = 4 << 20

  /// None.
  package init() {}

  /// Finds them; where no block of HTML has a table, after one quick look at these.
  package init(_ document: Document) {
    var end = 0
    for node in document.nodes.indices
    where document.nodes[node].kind == .htmlBlock && node >= end
      && Self.mayHoldTable(document.source, document.nodes[node].range)
    {
      let alone = Run.read([node], of: document)
      let blocks = blocks(of: node, open: alone.open, in: document)
      let run = blocks.count > 1 ? Run.read(blocks, of: document).run : alone.run
      guard !run.tables.isEmpty else { continue }
      runs[node] = run
      first.append(node)
      end = blocks.last.map { Int(document.nodes[$0].subtreeEnd) } ?? end
    }
  }

  /// What begins with a block; nil where no table is in it, or it goes with one before it.
  package subscript(block: Int) -> Run? { runs[block] }

  /// Whether `<t` stands there before a letter that tags of tables go on with.
  private static func mayHoldTable(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    source.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index + 2 < range.upperBound {
        if bytes[index] == Byte.less, bytes[index + 1] | 0x20 == UInt8(ascii: "t") {
          switch bytes[index + 2] | 0x20 {
          case UInt8(ascii: "a"), UInt8(ascii: "r"), UInt8(ascii: "d"), UInt8(ascii: "h"):
            return true
          default: break
          }
        }
        index += 1
      }
      return false
    }
  }

  /// The block, and those after it that a table goes over which begins in it: only where it ends.
  ///
  /// - Parameter open: What is open at the end of the block.
  private mutating func blocks(of start: Int, open: HTMLState, in document: Document) -> [Int] {
    var state = open
    let parent = Int(document.nodes[start].parent)
    let end = Int(document.nodes[parent].subtreeEnd)
    var blocks = [start]
    var next = Int(document.nodes[start].subtreeEnd)
    var bytes = 0
    while state.tables > 0, next < end, bytesLeft > 0 {
      let node = document.nodes[next]
      bytes += node.range.count + 16
      if node.kind == .heading || bytes > bytesLeft { break }
      if let text = document.html(of: next) { state.read(text) }
      blocks.append(next)
      if state.tables == 0 { return blocks }
      next = Int(node.subtreeEnd)
    }
    bytesLeft -= bytes
    return [start]
  }
}

/// A block of markdown that stands in HTML, where that is interrupted by empty lines.
package struct InsertedBlock: Sendable {
  /// The byte of the HTML before which it stands.
  package let position: Int
  /// Its node.
  package let node: Int
}

extension HTMLTables.Run {
  /// The run, and what is open at its end.
  fileprivate static func read(
    _ blocks: [Int], of document: Document
  ) -> (run: HTMLTables.Run, open: HTMLState) {
    var texts: [LiteralText] = []
    var inserted: [InsertedBlock] = []
    var bytes = 0
    for block in blocks {
      if let text = document.html(of: block) {
        bytes += text.bytes.count + (texts.isEmpty ? 0 : 1)
        texts.append(text)
      } else if document.nodes[block].kind != .footnoteDefinition {
        inserted.append(InsertedBlock(position: bytes, node: block))
      }
    }
    let text = texts.count == 1 ? texts[0] : LiteralText(joining: texts)
    var reader = HTMLTableReader(text, inserted: inserted)
    reader.read()
    let run = HTMLTables.Run(
      blocks: blocks, text: text, inserted: inserted, tables: reader.tables)
    return (run, reader.state)
  }

  /// The bytes of the source between the tags of a cell, blocks of markdown in it included.
  package func source(of cell: HTMLTable.Cell) -> Range<Int> {
    let start = text.source(of: cell.content.lowerBound - 1..<cell.content.lowerBound).upperBound
    return start..<max(start, end(before: cell.content.upperBound))
  }

  /// The bytes of the source from the first tag of a table to the end of its last.
  package func source(of table: HTMLTable) -> Range<Int> {
    let start = text.source(of: table.range.lowerBound..<table.range.lowerBound + 1).lowerBound
    return start..<max(start, end(before: table.range.upperBound))
  }

  /// The byte of the source at which a row begins.
  package func source(of row: HTMLTable.Row) -> Int {
    text.source(of: row.start..<row.start + 1).lowerBound
  }

  /// Where in the source that ends which ends before a byte of the text.
  private func end(before position: Int) -> Int {
    guard position < text.bytes.count else {
      return text.source(of: max(0, position - 1)..<position).upperBound
    }
    return text.source(of: position..<position + 1).lowerBound
  }

  /// The blocks of markdown in a cell.
  package func inserted(in cell: HTMLTable.Cell) -> ArraySlice<InsertedBlock> {
    inserted.standing(in: cell.content, of: text)
  }
}

extension [InsertedBlock] {
  /// Those in a part of a text of HTML.
  package func standing(in range: Range<Int>, of text: LiteralText) -> ArraySlice<InsertedBlock> {
    let start = partition { $0.position < range.lowerBound }
    let isLast = range.upperBound == text.bytes.count
    return self[start...].prefix { $0.position < range.upperBound || isLast }
  }
}

extension Document {
  /// The HTML that a block is; nil for others.
  fileprivate func html(of block: Int) -> LiteralText? {
    switch nodes[block].kind {
    case .htmlBlock: return literalText(of: block)
    // Behind an empty line what is far to the right is code, but not where it is meant for HTML.
    case .codeBlock where !codeBlock(of: block).isFenced:
      let text = LiteralText(
        joining: lines(of: block).map { LiteralText(source[$0], at: $0.lowerBound) })
      return text.bytes.first == UInt8(ascii: "<") ? text : nil
    default: return nil
    }
  }
}
