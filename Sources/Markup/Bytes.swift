/// The bytes that are being parsed; valid only inside the parse.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// The ASCII characters that the grammar names.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let bang: UInt8 = 0x21
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let dollar: UInt8 = 0x24
  static let percent: UInt8 = 0x25
  static let ampersand: UInt8 = 0x26
  static let apostrophe: UInt8 = 0x27
  static let openParen: UInt8 = 0x28
  static let closeParen: UInt8 = 0x29
  static let star: UInt8 = 0x2A
  static let plus: UInt8 = 0x2B
  static let hyphen: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let less: UInt8 = 0x3C
  static let equal: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
  static let question: UInt8 = 0x3F
  static let at: UInt8 = 0x40
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let caret: UInt8 = 0x5E
  static let underscore: UInt8 = 0x5F
  static let backtick: UInt8 = 0x60
  static let bar: UInt8 = 0x7C
  static let tilde: UInt8 = 0x7E
}

extension UInt8 {
  /// Space or tab.
  @inline(__always) var isBlank: Bool { self == Byte.space || self == Byte.tab }
  @inline(__always) var isLineEnding: Bool {
    self == Byte.lineFeed || self == Byte.carriageReturn
  }
  /// Blank, line ending, vertical tab or form feed.
  @inline(__always) var isSpace: Bool { self == Byte.space || (self >= 0x09 && self <= 0x0D) }
  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inline(__always) var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  @inline(__always) var isAlphanumeric: Bool { isLetter || isDigit }
  @inline(__always) var isHexDigit: Bool {
    isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66)
  }
  /// ASCII punctuation as CommonMark counts it: what a backslash escapes.
  @inline(__always) var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40)
      || (self >= 0x5B && self <= 0x60) || (self >= 0x7B && self <= 0x7E)
  }
  @inline(__always) var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first line ending at or after `start`, or the end.
  @inline(__always) func lineEnd(from start: Int) -> Int {
    guard let base = baseAddress else { return 0 }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var index = start
    while index + 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      let feed = word ^ (ones &* 0x0A)
      let carriage = word ^ (ones &* 0x0D)
      let hit = (((feed &- ones) & ~feed) | ((carriage &- ones) & ~carriage)) & (ones &* 0x80)
      if hit != 0 { return index &+ hit.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < count, !self[index].isLineEnding { index &+= 1 }
    return index
  }

  /// Past the line ending at `end`: LF, CRLF or CR; `end` itself at the end of the bytes.
  @inline(__always) func afterLineEnding(at end: Int) -> Int {
    guard end < count else { return end }
    if self[end] == Byte.lineFeed { return end + 1 }
    guard self[end] == Byte.carriageReturn else { return end }
    return end + 1 < count && self[end + 1] == Byte.lineFeed ? end + 2 : end + 1
  }

  /// The first byte at or after `start` that is no blank, not past `end`.
  @inline(__always) func skipBlanks(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index].isBlank { index &+= 1 }
    return index
  }

  /// `end` moved back over blanks and line endings, not past `start`.
  @inline(__always) func trimEnd(from start: Int, to end: Int) -> Int {
    var index = end
    while index > start, self[index - 1].isSpace { index &-= 1 }
    return index
  }

  /// Whether `text` stands at `start`, before `end`, letters in either case.
  func hasPrefix(_ text: StaticString, at start: Int, before end: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= end else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where self[start + index].lowercased != text.utf8Start[index].lowercased {
      return false
    }
    return true
  }

  /// Where the two bytes `mark` `mark` next stand together in `range`; nil when nowhere.
  func pair(of mark: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if self[index] == mark, self[index + 1] == mark { return index }
      index &+= 1
    }
    return nil
  }
}
