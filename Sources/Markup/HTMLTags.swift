// Tags of raw HTML, in blocks and in text. Nothing reads past `end`.
extension UnsafeBufferPointer<UInt8> {
  /// Where an open or closing tag that begins at `start` (`<`) ends; nil if it is none.
  func htmlTagEnd(at start: Int, to end: Int) -> Int? {
    var index = start + 1
    guard index < end else { return nil }
    let isClosing = self[index] == Byte.slash
    if isClosing { index += 1 }
    guard index < end, self[index].isLetter else { return nil }
    while index < end, self[index].isAlphanumeric || self[index] == Byte.hyphen { index += 1 }
    if isClosing {
      index = skipSpaces(from: index, to: end)
      return index < end && self[index] == Byte.greater ? index + 1 : nil
    }
    while true {
      let text = skipSpaces(from: index, to: end)
      guard text < end else { return nil }
      if self[text] == Byte.greater { return text + 1 }
      if self[text] == Byte.slash {
        return text + 1 < end && self[text + 1] == Byte.greater ? text + 2 : nil
      }
      guard text > index, let next = htmlAttributeEnd(at: text, to: end) else { return nil }
      index = next
    }
  }

  private func htmlAttributeEnd(at start: Int, to end: Int) -> Int? {
    var index = start
    guard self[index].isLetter || self[index] == Byte.underscore || self[index] == Byte.colon else {
      return nil
    }
    while index < end,
      self[index].isAlphanumeric || self[index] == Byte.underscore || self[index] == Byte.colon
        || self[index] == Byte.dot || self[index] == Byte.hyphen
    {
      index += 1
    }
    let equal = skipSpaces(from: index, to: end)
    guard equal < end, self[equal] == Byte.equal else { return index }
    var value = skipSpaces(from: equal + 1, to: end)
    guard value < end else { return nil }
    let quote = self[value]
    if quote == Byte.quote || quote == Byte.apostrophe {
      value += 1
      while value < end, self[value] != quote { value += 1 }
      return value < end ? value + 1 : nil
    }
    let valueStart = value
    while value < end, !self[value].isSpace, !endsUnquotedValue(self[value]) { value += 1 }
    return value > valueStart ? value : nil
  }

  private func endsUnquotedValue(_ byte: UInt8) -> Bool {
    byte == Byte.quote || byte == Byte.apostrophe || byte == Byte.equal || byte == Byte.less
      || byte == Byte.greater || byte == Byte.backtick
  }

  func skipSpaces(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index].isSpace { index += 1 }
    return index
  }
}
