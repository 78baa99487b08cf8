extension BlockParser {
  /// `# Heading`, one to six marks.
  mutating func openHeading(limit: Int) -> Bool {
    var index = first
    while index < lineEnd, bytes[index] == Byte.hash { index += 1 }
    let level = index - first
    guard level <= 6, index == lineEnd || bytes[index].isBlank else { return false }
    closeUnmatched(limit)
    let heading = add(.heading, at: first)
    let start = bytes.skipBlanks(from: index, to: lineEnd)
    let lineEnd = trimmedLineEnd(from: start)
    var end = lineEnd
    while end > start, bytes[end - 1] == Byte.hash { end -= 1 }
    if end == start {
      blocks[heading].contentEnd = start
    } else if bytes[end - 1].isBlank {
      while end > start, bytes[end - 1].isBlank { end -= 1 }
      blocks[heading].contentEnd = end
    } else {
      blocks[heading].contentEnd = lineEnd
    }
    blocks[heading].contentStart = start
    blocks[heading].small = UInt8(level)
    close(heading, end: max(lineEnd, index))
    return true
  }

  /// `===` or `---` below a paragraph: makes it a heading.
  mutating func underlineParagraph() -> Bool {
    let mark = bytes[first]
    var index = first
    while index < lineEnd, bytes[index] == mark { index += 1 }
    let end = index
    guard bytes.skipBlanks(from: index, to: lineEnd) == lineEnd else { return false }
    readDefinitions()
    guard !leafLines.isEmpty else {
      leaf = .none
      return false
    }
    blocks[leafBlock].kind = .heading
    blocks[leafBlock].small = mark == Byte.equal ? 1 : 2
    finishInlineContent()
    close(leafBlock, end: end)
    leaf = .none
    return true
  }

  /// Three or more of `*`, `-` or `_` with nothing but blanks between.
  mutating func openThematicBreak(limit: Int) -> Bool {
    let mark = bytes[first]
    var count = 0
    var end = first
    var index = first
    while index < lineEnd {
      if bytes[index] == mark {
        count += 1
        end = index + 1
      } else if !bytes[index].isBlank {
        return false
      }
      index += 1
    }
    guard count >= 3 else { return false }
    closeUnmatched(limit)
    close(add(.thematicBreak, at: first), end: end)
    return true
  }
}
