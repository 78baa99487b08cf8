/// The literal text of a node in one run of bytes, with the way back to the source.
package struct LiteralText: Sendable {
  private struct Segment {
    var start: Int
    var source: Int
  }

  /// The text, without container prefixes; a line feed parts its lines.
  package private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []

  /// Bytes that all come from one place of the source.
  package init(_ bytes: some Collection<UInt8>, at source: Int) {
    self.bytes = Array(bytes)
    segments = [Segment(start: 0, source: source)]
  }

  init(_ pieces: [Piece], of source: [UInt8]) {
    for (index, piece) in pieces.enumerated() {
      if index > 0, piece.beginsLine { bytes.append(Byte.lineFeed) }
      bytes.append(contentsOf: repeatElement(Byte.space, count: Int(piece.pad)))
      segments.append(Segment(start: bytes.count, source: Int(piece.start)))
      bytes.append(contentsOf: source[piece.range])
    }
  }

  /// Texts one after another, each from the beginning of a line on.
  package init(joining texts: [LiteralText]) {
    for text in texts {
      if !bytes.isEmpty { bytes.append(Byte.lineFeed) }
      segments += text.segments.map { Segment(start: bytes.count + $0.start, source: $0.source) }
      bytes += text.bytes
    }
  }

  /// The bytes of the source from the first to the last of a range of the text. O(log lines).
  package func source(of range: Range<Int>) -> Range<Int> {
    let start = source(at: range.lowerBound)
    guard range.count > 1 else { return start..<start + range.count }
    return start..<max(start, source(at: range.upperBound - 1) + 1)
  }

  private func source(at position: Int) -> Int {
    guard !segments.isEmpty else { return 0 }
    let segment = segments[max(0, segments.partition { $0.start <= position } - 1)]
    return max(0, segment.source + position - segment.start)
  }
}

extension Document {
  /// The literal text of math, HTML or a comment, as `literal(of:)` has it, with its places.
  package func literalText(of node: Int) -> LiteralText {
    LiteralText(pieces(of: node), of: source)
  }
}
