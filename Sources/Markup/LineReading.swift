extension BlockParser {
  /// Finds the next text of the line and how far it is indented from where reading stands.
  mutating func findText() {
    var index = offset
    var at = column
    while index < lineEnd {
      let byte = bytes[index]
      if byte == Byte.space {
        at &+= 1
      } else if byte == Byte.tab {
        at &+= 4 &- at & 3
      } else {
        break
      }
      index &+= 1
    }
    first = index
    firstColumn = at
    indent = at &- column
    isBlank = index == lineEnd
  }

  /// Reads on to `position`, whole tabs at a time.
  mutating func advance(to position: Int) {
    while offset < position {
      column += bytes[offset] == Byte.tab ? 4 - column & 3 : 1
      offset += 1
    }
    tabIsPartial = false
  }

  /// Reads on by columns, which may leave a tab read in part.
  mutating func advanceColumns(_ count: Int) {
    var rest = count
    while rest > 0, offset < lineEnd {
      if bytes[offset] == Byte.tab {
        let width = 4 - column & 3
        tabIsPartial = width > rest
        column += min(rest, width)
        if !tabIsPartial { offset += 1 }
        rest -= min(rest, width)
      } else {
        tabIsPartial = false
        column += 1
        offset += 1
        rest -= 1
      }
    }
  }

  /// Adds what is left of the line to the open leaf.
  mutating func addVerbatimLine() {
    let rest = tabIsPartial ? 4 - column & 3 : 0
    let start = tabIsPartial ? offset + 1 : offset
    if start != lineStart || rest > 0 { leafIsInPlace = false }
    leafLines.append(Piece(start: UInt32(start), end: UInt32(lineEnd), pad: UInt8(rest)))
  }

  /// The line's text without blanks at its end.
  func trimmedLineEnd(from start: Int) -> Int {
    var end = lineEnd
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return end
  }
}
