import Markup

/// The plain text of one block of a note, with the way back to the file.
struct PlainBlock {
  var column: TextColumn
  var text: [UInt8] = []
  /// Where parts of the text come from, ascending by both.
  private(set) var segments: [(text: Int, source: Int)] = []
  /// Parts that are inline code or math.
  var code: [Range<Int>] = []
  /// Parts that are TeX, never empty.
  private(set) var math: [Range<Int>] = []

  init(column: TextColumn) { self.column = column }

  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    segments.append((text.count, range.lowerBound))
    text.append(contentsOf: source[range])
  }

  mutating func append(_ bytes: some Sequence<UInt8>, at source: Int) {
    segments.append((text.count, source))
    text.append(contentsOf: bytes)
  }

  /// The byte of the document that a byte of the text comes from.
  func source(of position: Int) -> Int {
    let next = segments.partition { $0.text <= position }
    guard next > 0 else { return segments.first?.source ?? 0 }
    return segments[next - 1].source + position - segments[next - 1].text
  }
}

extension PlainBlock {
  /// Every block with text of a document, in source order; frontmatter aside.
  ///
  /// Without its tables of HTML, these are looked for.
  static func all(_ document: Document, _ htmlTables: HTMLTables? = nil) -> [PlainBlock] {
    let htmlTables = htmlTables ?? HTMLTables(document)
    let (tables, parts) = cells(of: htmlTables, in: document)
    var blocks: [PlainBlock] = []
    var skipTo = 0
    // Where markdown is text of a cell of HTML.
    var cellEnd = 0
    for node in document.nodes.indices where node >= skipTo {
      let entry = document.nodes[node]
      switch parts[node] {
      case .read?:
        skipTo = Int(entry.subtreeEnd)
        continue
      case .inCell?: cellEnd = Int(entry.subtreeEnd)
      case nil: break
      }
      let body = node < cellEnd ? TextColumn.table : .body
      switch entry.kind {
      case .frontmatter, .linkDefinition, .commentBlock, .comment, .blockID:
        skipTo = Int(entry.subtreeEnd)
      case .heading: blocks.append(PlainBlock(column: .heading))
      case .paragraph, .calloutTitle: blocks.append(PlainBlock(column: body))
      case .tableCell: blocks.append(PlainBlock(column: .table))
      case .codeBlock, .mathBlock:
        var block = PlainBlock(column: .code)
        block.append(document.source, entry.content)
        if entry.kind == .mathBlock, !block.text.isEmpty { block.math = [block.text.indices] }
        blocks.append(block)
      case .htmlBlock:
        var block = PlainBlock(column: .body)
        block.append(document.source, entry.range)
        blocks.append(block)
      default:
        if !blocks.isEmpty { blocks[blocks.count - 1].add(node, entry, document) }
      }
    }
    blocks.removeAll { $0.text.isEmpty }
    if tables.isEmpty { return blocks }
    return (blocks + tables).sorted { $0.source(of: 0) < $1.source(of: 0) }
  }

  /// What a block is to the tables of HTML.
  private enum HTMLPart {
    /// Its text is read with theirs.
    case read
    /// It is markdown in a cell.
    case inCell
  }

  /// The texts of the HTML that tables stand in, and which nodes go with it.
  private static func cells(
    of htmlTables: HTMLTables, in document: Document
  ) -> (blocks: [PlainBlock], nodes: [Int: HTMLPart]) {
    var blocks: [PlainBlock] = []
    var nodes: [Int: HTMLPart] = [:]
    for first in htmlTables.first {
      guard let run = htmlTables[first] else { continue }
      let inserted = Set(run.inserted.map(\.node))
      for block in run.blocks
      where !inserted.contains(block) && document.nodes[block].kind != .footnoteDefinition {
        nodes[block] = .read
      }
      var start = 0
      func add(_ column: TextColumn, _ range: Range<Int>) {
        let prose = HTMLProse(run.text, in: range)
        guard !prose.bytes.isEmpty else { return }
        var block = PlainBlock(column: column)
        for (number, part) in prose.segments.enumerated() {
          let end =
            number + 1 < prose.segments.count ? prose.segments[number + 1].text : prose.bytes.count
          let place = run.text.source(of: part.html..<part.html + 1).lowerBound
          block.append(prose.bytes[part.text..<end], at: place)
        }
        blocks.append(block)
      }
      for cell in run.tables.lazy.flatMap({ $0.rows.lazy.flatMap(\.cells) }) where !cell.isRepeated
      {
        add(.body, start..<max(start, cell.content.lowerBound))
        for block in run.inserted(in: cell) { nodes[block.node] = .inCell }
        add(.table, cell.content)
        start = cell.content.upperBound
      }
      add(.body, start..<run.text.bytes.count)
    }
    return (blocks, nodes)
  }

  private mutating func add(_ node: Int, _ entry: Node, _ document: Document) {
    switch entry.kind {
    case .text, .tag: append(document.source, entry.range)
    case .softBreak, .hardBreak: append([0x20], at: entry.range.lowerBound)
    case .escape, .autolink: append(document.source, entry.content)
    case .entity: append(document.entityText(of: node).utf8, at: entry.range.lowerBound)
    case .code, .math:
      let start = text.count
      append(document.source, entry.content)
      code.append(start..<text.count)
      if entry.kind == .math, start < text.count { math.append(start..<text.count) }
    case .wikilink, .embed:
      let parts = document.wikilink(of: node)
      append(
        document.source,
        parts.label ?? (parts.target.isEmpty ? parts.anchor ?? 0..<0 : parts.target))
    default: break
    }
  }
}
