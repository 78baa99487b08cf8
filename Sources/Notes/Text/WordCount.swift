/// Counts words as people do: runs of letters and digits, and each ideograph.
enum WordCount {
  static func words(in bytes: [UInt8]) -> Int {
    var count = 0
    var isInWord = false
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        if byte < 0x80 {
          if byte.isLetter || byte.isDigit {
            if !isInWord { count += 1 }
            isInWord = true
          } else if byte.isBlank || byte.isLineEnd {
            isInWord = false
          }
        } else if isIdeograph(bytes, at: position) {
          count += 1
          isInWord = false
          position += 3
          continue
        } else if !isInWord, isLetterStart(byte) {
          isInWord = true
          count += 1
        }
        position += 1
      }
    }
    return count
  }

  /// CJK ideographs, kana: U+3040–30FF, U+3400–9FFF.
  private static func isIdeograph(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position + 2 < bytes.count else { return false }
    switch bytes[position] {
    case 0xE3: return bytes[position + 1] >= 0x81 && bytes[position + 1] != 0x8F
    case 0xE4...0xE9: return true
    default: return false
    }
  }

  /// Punctuation and symbols beyond ASCII begin with other bytes mostly.
  private static func isLetterStart(_ byte: UInt8) -> Bool {
    byte >= 0xC3 && byte != 0xE2 && byte < 0xF0
  }
}
