import Glibc

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Whether it begins a UTF-8 sequence: one per Unicode scalar.
  var isScalarStart: Bool { self & 0xC0 != 0x80 }
  /// The byte, or the small letter of a capital one of ASCII.
  package var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension String {
  /// Without blanks and line ends at either end.
  var trimmed: String {
    let bytes = utf8
    guard let start = bytes.firstIndex(where: { !($0.isBlank || $0.isLineEnd) }),
      let last = bytes.lastIndex(where: { !($0.isBlank || $0.isLineEnd) })
    else { return "" }
    if start == bytes.startIndex, bytes.index(after: last) == bytes.endIndex { return self }
    return String(self[start..<bytes.index(after: last)])
  }

  /// Whether its UTF-8, which orders as its scalars do, comes before that of another.
  package func precedes(_ other: String) -> Bool {
    var one = self
    var two = other
    return one.withUTF8 { one in
      two.withUTF8 { two in one.order(to: two) < 0 }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Negative where these bytes come before others, 0 where they are equal.
  package func order(to other: UnsafeBufferPointer<UInt8>) -> Int {
    // Nothing may have no address.
    guard let start = baseAddress, let otherStart = other.baseAddress else {
      return count - other.count
    }
    let order = memcmp(start, otherStart, Swift.min(count, other.count))
    return order == 0 ? count - other.count : Int(order)
  }
}
