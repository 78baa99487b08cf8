extension BlockParser {
  /// `[^label]:` opens the definition of a footnote.
  mutating func openFootnote(limit: Int) -> Bool {
    guard dialect.contains(.footnotes), first + 1 < lineEnd, bytes[first + 1] == Byte.caret else {
      return false
    }
    let labelStart = first + 2
    var index = labelStart
    while index < lineEnd, bytes[index] != Byte.closeBracket {
      if bytes[index].isSpace || bytes[index] == 0 { return false }
      index += 1
    }
    guard index > labelStart, index + 1 < lineEnd, bytes[index + 1] == Byte.colon else {
      return false
    }
    closeUnmatched(limit)
    let definition = addContainer(.footnoteDefinition, at: first)
    references.defineFootnote(key: bytes.labelKey(labelStart..<index), block: definition)
    advance(to: index + 2)
    findText()
    if !isBlank { advance(to: first) }
    blocks[definition].contentStart = offset
    blocks[definition].end = index + 2
    return true
  }
}
