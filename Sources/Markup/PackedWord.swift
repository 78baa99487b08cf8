/// A word of at most 16 bytes without a zero, as two numbers, which are found faster than text.
package struct PackedWord: Hashable, Sendable {
  @usableFromInline var first: UInt64 = 0
  @usableFromInline var second: UInt64 = 0

  /// The word without letters.
  static let none = PackedWord()

  private init() {}

  /// Nil for words that are too long.
  @inlinable package init?(_ word: some Collection<UInt8>, ignoringCase: Bool) {
    guard word.count <= 16 else { return nil }
    for byte in word {
      let isCapital = ignoringCase && byte >= 0x41 && byte <= 0x5a
      second = second << 8 | first >> 56
      first = first << 8 | UInt64(isCapital ? byte | 0x20 : byte)
    }
  }

  /// Whether both are the same; written out as in ``NodeKind``.
  @inlinable package static func == (one: PackedWord, two: PackedWord) -> Bool {
    one.first == two.first && one.second == two.second
  }

  /// Feeds the two numbers.
  @inlinable package func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(second)
  }
}
