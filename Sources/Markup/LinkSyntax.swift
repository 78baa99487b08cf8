// The parts of links that inline links and definitions share. All positions are in the given bytes;
// nothing reads past `end`.
extension UnsafeBufferPointer<UInt8> {
  /// Past blanks with at most one line ending among them.
  func skipSpaceAndLine(from start: Int, to end: Int) -> Int {
    var index = skipBlanks(from: start, to: end)
    guard index < end, self[index].isLineEnding else { return index }
    index = Swift.min(afterLineEnding(at: index), end)
    return skipBlanks(from: index, to: end)
  }

  /// `<destination>` or `destination` at `start`; the text and where reading goes on.
  func linkDestination(at start: Int, to end: Int) -> (text: Range<Int>, stop: Int)? {
    guard start < end else { return nil }
    var index = start
    if self[start] == Byte.less {
      index += 1
      while index < end {
        let byte = self[index]
        if byte == Byte.greater { return (start + 1..<index, index + 1) }
        if byte == Byte.less || byte.isLineEnding { return nil }
        index += byte == Byte.backslash && index + 1 < end && self[index + 1].isPunctuation ? 2 : 1
      }
      return nil
    }
    var depth = 0
    while index < end {
      let byte = self[index]
      if byte == Byte.backslash, index + 1 < end, self[index + 1].isPunctuation {
        index += 2
        continue
      }
      if byte == Byte.openParen {
        depth += 1
        if depth > 32 { return nil }
      } else if byte == Byte.closeParen {
        if depth == 0 { break }
        depth -= 1
      } else if byte <= Byte.space || byte == 0x7F {
        break
      }
      index += 1
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  /// A title in quotes or parentheses at `start`; the text and where reading goes on.
  func linkTitle(at start: Int, to end: Int) -> (text: Range<Int>, stop: Int)? {
    guard start < end else { return nil }
    let open = self[start]
    guard open == Byte.quote || open == Byte.apostrophe || open == Byte.openParen else {
      return nil
    }
    let close = open == Byte.openParen ? Byte.closeParen : open
    var index = start + 1
    while index < end {
      let byte = self[index]
      if byte == close { return (start + 1..<index, index + 1) }
      if byte == Byte.openParen, open == Byte.openParen { return nil }
      index += byte == Byte.backslash && index + 1 < end && self[index + 1].isPunctuation ? 2 : 1
    }
    return nil
  }

  /// `[label]` at `start`, at most 999 bytes, not blank; the text between the brackets.
  func linkLabel(at start: Int, to end: Int) -> Range<Int>? {
    guard start < end, self[start] == Byte.openBracket else { return nil }
    var index = start + 1
    var isBlank = true
    while index < end, index - start <= 1000 {
      let byte = self[index]
      if byte == Byte.closeBracket { return isBlank ? nil : start + 1..<index }
      if byte == Byte.openBracket { return nil }
      if !byte.isSpace { isBlank = false }
      index += byte == Byte.backslash && index + 1 < end && self[index + 1].isPunctuation ? 2 : 1
    }
    return nil
  }
}
