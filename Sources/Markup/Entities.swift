extension UnsafeBufferPointer<UInt8> {
  /// Past the `;` of the character reference at `start` (`&`); nil if there is none.
  func entityEnd(at start: Int, to end: Int) -> Int? {
    var index = start + 1
    guard index < end else { return nil }
    if self[index] == Byte.hash {
      index += 1
      let isHex = index < end && self[index] | 0x20 == UInt8(ascii: "x")
      if isHex { index += 1 }
      let digits = index
      while index < end, isHex ? self[index].isHexDigit : self[index].isDigit { index += 1 }
      guard index > digits, index - digits <= (isHex ? 6 : 7) else { return nil }
      return index < end && self[index] == Byte.semicolon ? index + 1 : nil
    }
    while index < end, self[index].isAlphanumeric, index - start <= 32 { index += 1 }
    guard index > start + 1, index < end, self[index] == Byte.semicolon else { return nil }
    return entityRecord(start + 1..<index) == nil ? nil : index + 1
  }

  /// The characters of the character reference in `range`, `&` and `;` included.
  func entityText(_ range: Range<Int>) -> String {
    let name = range.lowerBound + 1..<range.upperBound - 1
    guard self[name.lowerBound] == Byte.hash else {
      guard let record = entityRecord(name) else { return "" }
      return scalars(ofRecord: record)
    }
    let isHex = self[name.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
    var value: UInt32 = 0
    for index in name.lowerBound + (isHex ? 2 : 1)..<name.upperBound {
      value = value &* (isHex ? 16 : 10) &+ hexValue(self[index])
    }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    return String(Character(scalar))
  }

  /// Where in the table the characters of the named reference stand.
  private func entityRecord(_ name: Range<Int>) -> Int? {
    let table = entityTable.utf8Start
    var low = 0
    var high = entityTable.utf8CodeUnitCount
    while low < high {
      var line = (low + high) / 2
      while line > low, table[line - 1] != Byte.lineFeed { line -= 1 }
      var index = 0
      while index < name.count, table[line + index] == self[name.lowerBound + index] { index += 1 }
      if index == name.count, table[line + index] == Byte.space { return line + index + 1 }
      let isBefore = index < name.count && table[line + index] < self[name.lowerBound + index]
      if isBefore {
        while line < high, table[line] != Byte.lineFeed { line += 1 }
        low = line + 1
      } else {
        high = line
      }
    }
    return nil
  }

  private func scalars(ofRecord start: Int) -> String {
    let table = entityTable.utf8Start
    var text = ""
    var value: UInt32 = 0
    var index = start
    while true {
      let isEnd = index >= entityTable.utf8CodeUnitCount || table[index] == Byte.lineFeed
      if isEnd || table[index] == Byte.space {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        value = 0
        if isEnd { return text }
      } else {
        value = value * 16 + hexValue(table[index])
      }
      index += 1
    }
  }

  private func hexValue(_ byte: UInt8) -> UInt32 {
    byte.isDigit ? UInt32(byte - 0x30) : UInt32((byte | 0x20) - 0x61 + 10)
  }
}
