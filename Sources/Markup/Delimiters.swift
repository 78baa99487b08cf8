/// A run of `*`, `_`, `~` or `=` that may open or close.
struct Delimiter {
  var mark: UInt8
  /// How long the run was.
  @Packed var length: Int
  @Packed var remaining: Int
  var canOpen: Bool
  var canClose: Bool
  @Packed var previous: Int
  @Packed var next = -1
  /// How many spans end in this run.
  @Packed var closes = 0
  /// The outermost span that begins in this run, -1 for none.
  @Packed var firstSpan = -1
}

/// Emphasis and its like between two runs of delimiters.
struct DelimiterSpan {
  var node: NodeKind
  /// How many marks on each side.
  @Packed var width: Int
  /// The next span inside that begins in the same run.
  @Packed var inner: Int
}

extension InlineParser {
  mutating func readDelimiters(_ mark: UInt8) {
    var stop = position
    while stop < end, bytes[stop] == mark { stop += 1 }
    let length = stop - position
    if mark == Byte.tilde && length > 2 || mark == Byte.equal && length != 2 {
      position = stop
      return
    }
    let (before, after) = neighbours(of: position..<stop, mark)
    let isLeft = after != .space && (after != .punctuation || before != .other)
    let isRight = before != .space && (before != .punctuation || after != .other)
    var canOpen = isLeft
    var canClose = isRight
    if mark == Byte.underscore {
      canOpen = isLeft && (!isRight || before == .punctuation)
      canClose = isRight && (!isLeft || after == .punctuation)
    }
    guard canOpen || canClose else {
      position = stop
      return
    }
    flushText(to: position)
    var token = InlineToken(.delimiters, .text, position, stop)
    token.detail = Int32(truncatingIfNeeded: delimiters.count)
    let run = Delimiter(
      mark: mark, length: length, remaining: length, canOpen: canOpen,
      canClose: canClose, previous: lastDelimiter)
    if lastDelimiter >= 0 { delimiters[lastDelimiter].next = delimiters.count }
    lastDelimiter = delimiters.count
    delimiters.append(run)
    tokens.append(token)
    position = stop
    textStart = stop
  }

  /// What stands beside a run. Emphasis looks past tildes, as on GitHub, so that `a**~~b~~**`
  /// works.
  private func neighbours(
    of run: Range<Int>, _ mark: UInt8
  ) -> (before: Neighbour, after: Neighbour) {
    var first = run.lowerBound
    var stop = run.upperBound
    if mark != Byte.tilde, dialect.contains(.strikethrough) {
      while first > start, bytes[first - 1] == Byte.tilde { first -= 1 }
      while stop < end, bytes[stop] == Byte.tilde { stop += 1 }
    }
    return (bytes.neighbour(before: first, from: start), bytes.neighbour(at: stop, to: end))
  }

  /// Matches the delimiters above `bottom` on the stack and takes them off.
  mutating func matchDelimiters(above bottom: Int) {
    guard lastDelimiter > bottom else { return }
    for index in openersBottom.indices { openersBottom[index] = bottom }
    var closer = lastDelimiter
    while delimiters[closer].previous > bottom { closer = delimiters[closer].previous }
    while closer >= 0 {
      guard delimiters[closer].canClose else {
        closer = delimiters[closer].next
        continue
      }
      let key = bottomIndex(of: closer)
      var opener = delimiters[closer].previous
      while opener > openersBottom[key], !matches(opener, closer) {
        opener = delimiters[opener].previous
      }
      if opener > openersBottom[key] {
        closer = makeSpan(opener, closer)
      } else {
        openersBottom[key] = delimiters[closer].previous
        let next = delimiters[closer].next
        if !delimiters[closer].canOpen { unlink(closer) }
        closer = next
      }
    }
    lastDelimiter = bottom
    if bottom >= 0 { delimiters[bottom].next = -1 }
  }

  private func bottomIndex(of closer: Int) -> Int {
    let delimiter = delimiters[closer]
    let kind =
      switch delimiter.mark {
      case Byte.star: 0
      case Byte.underscore: 1
      case Byte.tilde: 2
      default: 3
      }
    return kind * 6 + (delimiter.canOpen ? 3 : 0) + delimiter.length % 3
  }

  private func matches(_ opener: Int, _ closer: Int) -> Bool {
    let left = delimiters[opener]
    let right = delimiters[closer]
    guard left.canOpen, left.mark == right.mark else { return false }
    if left.mark == Byte.tilde || left.mark == Byte.equal { return left.length == right.length }
    return !(left.canClose || right.canOpen) || right.length % 3 == 0
      || (left.length + right.length) % 3 != 0
  }

  /// Makes a span of two runs; the delimiter to go on with.
  private mutating func makeSpan(_ opener: Int, _ closer: Int) -> Int {
    let mark = delimiters[opener].mark
    let isPair = mark == Byte.tilde || mark == Byte.equal
    let isStrong = delimiters[opener].remaining >= 2 && delimiters[closer].remaining >= 2
    let width = isPair ? delimiters[opener].length : isStrong ? 2 : 1
    let node: NodeKind =
      isPair ? (mark == Byte.tilde ? .strikethrough : .highlight) : isStrong ? .strong : .emphasis
    spans.append(DelimiterSpan(node: node, width: width, inner: delimiters[opener].firstSpan))
    delimiters[opener].firstSpan = spans.count - 1
    delimiters[opener].remaining -= width
    delimiters[closer].remaining -= width
    delimiters[closer].closes += 1
    delimiters[opener].next = closer
    delimiters[closer].previous = opener
    if delimiters[opener].remaining == 0 { unlink(opener) }
    guard delimiters[closer].remaining == 0 else { return closer }
    let next = delimiters[closer].next
    unlink(closer)
    return next
  }

  private mutating func unlink(_ index: Int) {
    let delimiter = delimiters[index]
    if delimiter.previous >= 0 { delimiters[delimiter.previous].next = delimiter.next }
    if delimiter.next >= 0 {
      delimiters[delimiter.next].previous = delimiter.previous
    } else {
      lastDelimiter = delimiter.previous
    }
  }
}
