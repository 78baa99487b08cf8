/// The text of a leaf block in one run of bytes, with the way back to the source.
///
/// Where the text stands in one piece in the source it is the source itself; else its pieces are
/// copied together. Positions in the text are not source offsets then.
struct JoinedText {
  private struct Segment {
    var start: Int
    var source: Int
  }

  let source: Bytes
  /// The text in its own positions.
  let range: Range<Int>
  private var joined: [UInt8] = []
  private var segments: [Segment] = []

  var end: Int { range.upperBound }
  var isInPlace: Bool { segments.isEmpty }

  /// The text in `range` of the source, or `lines` of it where there are any.
  init(source: Bytes, range: Range<Int>, lines: some Collection<Piece>) {
    self.source = source
    guard !lines.isEmpty else {
      self.range = range
      return
    }
    joined.reserveCapacity(range.count)
    segments.reserveCapacity(lines.count)
    var rest = lines.count
    for line in lines {
      rest -= 1
      segments.append(Segment(start: joined.count, source: Int(line.start)))
      var end = Int(line.end)
      if rest > 0 { end = source.afterLineEnding(at: end) }
      joined.append(contentsOf: source[Int(line.start)..<end])
    }
    self.range = 0..<joined.count
  }

  /// The text in `range` of the source without its bytes at `cuts`, which ascend.
  init(source: Bytes, range: Range<Int>, without cuts: [Int]) {
    self.source = source
    guard !cuts.isEmpty else {
      self.range = range
      return
    }
    var start = range.lowerBound
    for cut in cuts + [range.upperBound] {
      segments.append(Segment(start: joined.count, source: start))
      joined.append(contentsOf: source[start..<cut])
      start = cut + 1
    }
    self.range = 0..<joined.count
  }

  func withBytes<Result>(_ body: (Bytes, Range<Int>) -> Result) -> Result {
    isInPlace ? body(source, range) : joined.withUnsafeBufferPointer { body($0, range) }
  }

  /// The source offset of the byte at `position`.
  @inline(__always) func sourceStart(_ position: Int) -> Int {
    isInPlace ? position : mapped(position)
  }

  /// The source offset past the byte before `position`.
  @inline(__always) func sourceEnd(_ position: Int) -> Int {
    isInPlace ? position : position == 0 ? mapped(0) : mapped(position - 1) + 1
  }

  func source(_ range: Range<Int>) -> Range<Int> {
    guard !isInPlace else { return range }
    let start = mapped(range.lowerBound)
    return start..<(range.isEmpty ? start : sourceEnd(range.upperBound))
  }

  private func mapped(_ position: Int) -> Int {
    let segment = segments[segmentIndex(of: position)]
    return segment.source + position - segment.start
  }

  private func segmentIndex(of position: Int) -> Int {
    max(0, segments.partition { $0.start <= position } - 1)
  }

  /// The stretches of source that `part` of the text is made of, without line endings and the
  /// blanks that begin lines; added to the table of pieces where there are several.
  func pieces(of part: Range<Int>, in tables: inout SideTables) -> Range<Int> {
    let found = withBytes { bytes, _ in stretches(of: part, bytes) }
    guard found.count > 1 else { return 0..<0 }
    let start = tables.pieces.count
    tables.pieces.append(contentsOf: found)
    return start..<tables.pieces.count
  }

  /// The stretches of source that `part` of the text is made of.
  func stretches(of part: Range<Int>) -> [Range<Int>] {
    withBytes { bytes, _ in stretches(of: part, bytes).map(\.range) }
  }

  private func stretches(of part: Range<Int>, _ bytes: Bytes) -> [Piece] {
    var found: [Piece] = []
    var start = part.lowerBound
    var beginsLine = false
    while start < part.upperBound {
      var stop = part.upperBound
      if !isInPlace {
        let next = segmentIndex(of: start) + 1
        if next < segments.count { stop = min(stop, segments[next].start) }
      }
      var end = start
      while end < stop, !bytes[end].isLineEnding { end += 1 }
      found.append(
        Piece(
          start: UInt32(sourceStart(start)), end: UInt32(sourceStart(start) + end - start),
          beginsLine: beginsLine))
      beginsLine = end < stop
      start = beginsLine ? bytes.afterLineEnding(at: end) : end
      guard beginsLine else { continue }
      start = bytes.skipBlanks(from: min(start, part.upperBound), to: part.upperBound)
      if start == part.upperBound {
        let at = UInt32(sourceEnd(start))
        found.append(Piece(start: at, end: at))
      }
    }
    return found
  }
}
