import Notes

/// Text as the fuzzy matcher compares it: folded bytes with what a match at each is worth.
enum FuzzyText {
  /// Worth of a byte at the start of the text, of a word, of a hump of camelCase, elsewhere.
  private static let first: UInt8 = 10
  private static let word: UInt8 = 8
  private static let hump: UInt8 = 7
  private static let inside: UInt8 = 0

  /// Longer names are cut: nobody types so much.
  static let longest = 240

  /// Calls `emit` with each byte, accents and case folded away, its worth, and the number of the
  /// character that it is of; no more than `limit` times.
  static func fold(
    _ text: String, limit: Int, _ emit: (_ byte: UInt8, _ worth: UInt8, _ character: Int) -> Void
  ) {
    var before: UInt8 = 0
    var count = 0
    // Each byte is a character, unless a line ends in two.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      for byte in text.utf8.prefix(limit) {
        emit(lower(byte), worth(of: byte, after: before, isFirst: count == 0), count)
        before = byte
        count += 1
      }
      return
    }
    for (number, character) in text.enumerated() {
      let original = character.asciiValue ?? 0x80
      let bytes = folded(character)
      guard count + bytes.count <= limit else { return }
      var worth = worth(of: original, after: before, isFirst: count == 0)
      for byte in bytes {
        emit(byte, worth, number)
        worth = inside
        count += 1
      }
      before = original
    }
  }

  /// A letter in small, without its accents.
  private static func folded(_ character: Character) -> String.UTF8View {
    if let ascii = character.asciiValue {
      return String(UnicodeScalar(lower(ascii))).utf8
    }
    // What follows the first scalar is accents and joiners, which nobody types.
    return character.unicodeScalars.first.map { FoldTable.folded($0) }.map(\.utf8) ?? "".utf8
  }

  /// The folded bytes of a text.
  static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    fold(text, limit: .max) { byte, _, _ in bytes.append(byte) }
    return bytes
  }

  /// One bit for each letter and digit that occurs; bytes beyond ASCII share some bits.
  static func letters(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(into: 0) { bits, byte in
      switch byte {
      case 0x61...0x7A: bits |= 1 << UInt64(byte - 0x61)
      case 0x30...0x39: bits |= 1 << UInt64(byte - 0x30 + 26)
      case 0x80...: bits |= 1 << UInt64(36 + byte % 28)
      default: break
      }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  private static func worth(of byte: UInt8, after before: UInt8, isFirst: Bool) -> UInt8 {
    if isFirst { return first }
    let wasLetter = isWord(before)
    if !wasLetter && isWord(byte) { return word }
    if isUpper(byte) && !isUpper(before) { return hump }
    if isDigit(byte) && !isDigit(before) { return hump }
    return inside
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isWord(_ byte: UInt8) -> Bool {
    lower(byte) &- 0x61 < 26 || isDigit(byte) || byte >= 0x80
  }
}
