extension Document {
  /// The literal text of a code block, code span, math, HTML, comment or frontmatter, without
  /// container prefixes and indentation. Each line of a code block ends in LF; line endings in a
  /// code span are spaces.
  package func literal(of node: Int) -> String {
    switch nodes[node].kind {
    case .codeBlock: return codeText(of: node)
    case .code: return codeSpanText(of: node)
    case .htmlBlock, .mathBlock, .commentBlock, .inlineHTML, .math, .comment:
      return joined(pieces(of: node), separator: "\n")
    default: return text(nodes[node].content)
    }
  }

  /// The text of each line of a code block in the source, after container prefixes and indentation
  /// and without the line ending.
  package func lines(of codeBlock: Int) -> [Range<Int>] {
    codeLines(of: codeBlock).map(\.range)
  }

  /// The text of a node's content, line by line.
  func pieces(of node: Int) -> [Piece] {
    let run = Int(nodes[node].detail)
    if run > 0 { return Array(tables.pieces[tables.pieceRuns[run - 1]]) }
    return lines(in: nodes[node].content, stripping: !nodes[node].kind.isBlock)
  }

  /// The lines of a range, without line endings and, in paragraphs, without the blanks they begin
  /// with.
  private func lines(in range: Range<Int>, stripping: Bool) -> [Piece] {
    source.withUnsafeBufferPointer { bytes in
      var found: [Piece] = []
      // Nothing behind the range is looked at: there may be many on one long line.
      let part = Bytes(rebasing: bytes[..<range.upperBound])
      var start = range.lowerBound
      while start < range.upperBound {
        let end = part.lineEnd(from: start)
        found.append(Piece(start: UInt32(start), end: UInt32(end)))
        start = bytes.afterLineEnding(at: end)
        if stripping { start = bytes.skipBlanks(from: start, to: max(start, range.upperBound)) }
      }
      return found
    }
  }

  private func codeLines(of node: Int) -> [Piece] {
    let pieces = codeBlock(of: node).pieces
    if !pieces.isEmpty { return Array(tables.pieces[pieces]) }
    return lines(in: nodes[node].content, stripping: false)
  }

  private func codeText(of node: Int) -> String {
    var bytes: [UInt8] = []
    for line in codeLines(of: node) {
      bytes.append(contentsOf: repeatElement(Byte.space, count: Int(line.pad)))
      bytes.append(contentsOf: source[line.range])
      bytes.append(Byte.lineFeed)
    }
    return decoded(bytes)
  }

  private func codeSpanText(of node: Int) -> String {
    var bytes = joinedBytes(pieces(of: node), separator: Byte.space)
    if bytes.count > 2, bytes.first == Byte.space, bytes.last == Byte.space,
      bytes.contains(where: { $0 != Byte.space })
    {
      bytes.removeFirst()
      bytes.removeLast()
    }
    return decoded(bytes)
  }

  private func joined(_ pieces: [Piece], separator: Unicode.Scalar) -> String {
    decoded(joinedBytes(pieces, separator: UInt8(ascii: separator)))
  }

  /// The pieces as one text, with `separator` for each line ending.
  func joinedBytes(_ pieces: some Collection<Piece>, separator: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0, piece.beginsLine { bytes.append(separator) }
      bytes.append(contentsOf: repeatElement(Byte.space, count: Int(piece.pad)))
      bytes.append(contentsOf: source[piece.range])
    }
    return bytes
  }

  /// A range as CommonMark reads it: NUL is U+FFFD.
  func text(_ range: Range<Int>) -> String { decoded(source[range]) }

  func decoded(_ bytes: some Collection<UInt8>) -> String {
    guard bytes.contains(0) else { return String(decoding: bytes, as: UTF8.self) }
    var clean: [UInt8] = []
    for byte in bytes {
      if byte == 0 { clean.append(contentsOf: [0xEF, 0xBF, 0xBD]) } else { clean.append(byte) }
    }
    return String(decoding: clean, as: UTF8.self)
  }
}
