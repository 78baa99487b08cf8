/// A word of at most 16 bytes without a zero, as two numbers, which are found faster than text.
struct PackedWord: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  /// Nil for words that are too long.
  init?(_ word: some Collection<UInt8>, ignoringCase: Bool) {
    guard word.count <= 16 else { return nil }
    for byte in word {
      let isCapital = ignoringCase && byte >= 0x41 && byte <= 0x5a
      second = second << 8 | first >> 56
      first = first << 8 | UInt64(isCapital ? byte | 0x20 : byte)
    }
  }
}
