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
  static func all(_ document: Document) -> [PlainBlock] {
    var blocks: [PlainBlock] = []
    var skipTo = 0
    for node in document.nodes.indices where node >= skipTo {
      let entry = document.nodes[node]
      switch entry.kind {
      case .frontmatter, .linkDefinition, .commentBlock, .comment, .blockID:
        skipTo = Int(entry.subtreeEnd)
      case .heading: blocks.append(PlainBlock(column: .heading))
      case .paragraph, .calloutTitle: blocks.append(PlainBlock(column: .body))
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
    return blocks.filter { !$0.text.isEmpty }
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
