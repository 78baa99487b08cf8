extension BlockParser {
  /// Opens a paragraph at the line's text.
  mutating func openParagraph() {
    clearBlankMarks()
    openLeaf(.paragraph, .paragraph, at: first)
    leafLines.append(Piece(start: UInt32(first), end: UInt32(lineEnd)))
  }

  mutating func addParagraphLine() {
    if hasQuoteMark { leafIsInPlace = false }
    leafLines.append(Piece(start: UInt32(first), end: UInt32(lineEnd)))
  }

  mutating func closeParagraph() {
    readDefinitions()
    guard !leafLines.isEmpty else { return }
    finishInlineContent()
    close(leafBlock, end: blocks[leafBlock].contentEnd)
  }

  /// Gives the open paragraph its content: its lines without blanks at the end.
  mutating func finishInlineContent() {
    guard let last = leafLines.last, let firstLine = leafLines.first else { return }
    let end = bytes.trimEnd(from: Int(last.start), to: Int(last.end))
    leafLines[leafLines.count - 1].end = UInt32(end)
    blocks[leafBlock].start = Int(firstLine.start)
    blocks[leafBlock].contentStart = Int(firstLine.start)
    blocks[leafBlock].contentEnd = end
    blocks[leafBlock].pieces =
      leafIsInPlace || leafLines.count == 1 ? 0..<0 : keepLines()
  }

  /// Moves link definitions at the start of the open paragraph to blocks of their own before it.
  /// When nothing else is left, the paragraph is gone and `leafLines` is empty.
  mutating func readDefinitions() {
    guard let line = leafLines.first, bytes[Int(line.start)] == Byte.openBracket else { return }
    guard let last = leafLines.last else { return }
    let text = JoinedText(
      source: bytes, range: Int(line.start)..<Int(last.end),
      lines: leafIsInPlace ? [] : leafLines)
    let found = text.withBytes { joined, range in
      DefinitionScanner(bytes: joined).definitions(in: range)
    }
    guard let stop = found.last?.end else { return }
    let paragraph = blocks.removeLast()
    blocks[paragraph.parent].lastChild = leafElder
    for definition in found { addDefinition(definition, of: text, parent: paragraph.parent) }
    let rest = text.sourceStart(stop)
    leafLines.removeAll { Int($0.end) <= rest }
    guard var kept = leafLines.first, stop < text.end else {
      leafLines.removeAll(keepingCapacity: true)
      return
    }
    kept.start = UInt32(
      bytes.skipBlanks(from: max(Int(kept.start), rest), to: Int(kept.end)))
    leafLines[0] = kept
    var remaining = paragraph
    remaining.start = Int(kept.start)
    blocks.append(remaining)
    leafBlock = blocks.count - 1
    blocks[paragraph.parent].lastChild = leafBlock
  }

  private mutating func addDefinition(_ found: FoundDefinition, of text: JoinedText, parent: Int) {
    var block = Block(.linkDefinition, start: text.sourceStart(found.start), parent: parent)
    block.contentStart = text.sourceStart(found.label.lowerBound)
    block.contentEnd = text.sourceEnd(found.label.upperBound)
    block.detail = tables.linkTargets.count
    tables.linkTargets.append(
      LinkTarget(
        destination: text.source(found.destination), title: found.title.map(text.source),
        definition: nil,
        titlePieces: found.title.map { text.pieces(of: $0, in: &tables) } ?? 0..<0))
    blocks.append(block)
    close(blocks.count - 1, end: text.sourceEnd(found.textEnd))
    references.define(key: found.key, block: blocks.count - 1, target: block.detail)
  }
}
