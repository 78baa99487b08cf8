/// How far the lines of the open paragraph have been searched for `%%` and `$$`, and whether such a
/// pair is open there; so each line is searched once.
struct PairSearch {
  var countedTo = 0
  var dollarsAreOpen = false
  var percentsAreOpen = false
}

extension BlockParser {
  /// `$$` or `%%` at a line's start opens a block up to the next such pair, if there is one.
  mutating func openPaired(_ mark: UInt8, limit: Int, continuesParagraph: Bool) -> Bool {
    guard dialect.contains(.wiki), first + 1 < lineEnd, bytes[first + 1] == mark else {
      return false
    }
    let isMath = mark == Byte.dollar
    let inner = first + 2
    let closing = bytes.pair(of: mark, in: inner..<lineEnd)
    if let closing {
      // On one line: a block only if nothing else stands on the line.
      guard !continuesParagraph, closing > inner,
        bytes.skipBlanks(from: closing + 2, to: lineEnd) == lineEnd
      else { return false }
      if !isMath { return false }
      closeUnmatched(limit)
      let block = add(.mathBlock, at: first)
      blocks[block].contentStart = inner
      blocks[block].contentEnd = closing
      close(block, end: closing + 2)
      return true
    }
    if continuesParagraph, paragraphHasOpenPair(mark) { return false }
    // Only the last pair of a source has none after it, so this reads no byte twice.
    guard bytes.pair(of: mark, in: nextLine..<bytes.count) != nil else { return false }
    closeUnmatched(limit)
    openLeaf(.paired(mark: mark), isMath ? .mathBlock : .commentBlock, at: first)
    leafIsInPlace = false
    blocks[leafBlock].contentStart = inner
    if bytes.skipBlanks(from: inner, to: lineEnd) < lineEnd {
      leafLines.append(Piece(start: UInt32(inner), end: UInt32(lineEnd)))
    }
    return true
  }

  /// Adds a line to an open `$$` or `%%` block; the pair in it ends the block.
  mutating func addPairedLine(_ mark: UInt8) {
    let start = first
    guard let closing = bytes.pair(of: mark, in: start..<lineEnd) else {
      addVerbatimLine()
      return
    }
    if bytes.skipBlanks(from: start, to: closing) < closing {
      leafLines.append(Piece(start: UInt32(start), end: UInt32(closing)))
    }
    closeVerbatim(end: closing + 2)
    advance(to: closing + 2)
    findText()
    if !isBlank { openParagraph() }
  }

  /// Whether the lines of the open paragraph hold an odd number of such pairs.
  private mutating func paragraphHasOpenPair(_ mark: UInt8) -> Bool {
    if let start = leafLines.first.map({ Int($0.start) }), pairs.countedTo <= start {
      pairs.countedTo = start
      pairs.dollarsAreOpen = false
      pairs.percentsAreOpen = false
    }
    var index = pairs.countedTo
    while index + 1 < lineStart {
      if bytes[index] == Byte.dollar, bytes[index + 1] == Byte.dollar {
        pairs.dollarsAreOpen.toggle()
        index += 2
      } else if bytes[index] == Byte.percent, bytes[index + 1] == Byte.percent {
        pairs.percentsAreOpen.toggle()
        index += 2
      } else {
        index += 1
      }
    }
    pairs.countedTo = max(pairs.countedTo, lineStart)
    return mark == Byte.dollar ? pairs.dollarsAreOpen : pairs.percentsAreOpen
  }
}
