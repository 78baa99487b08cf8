/// Hashes of folded names that agree for canonically equal ones.
enum NameHash {
  /// Whether the hash of a name is the same on every run: those that may be spelled otherwise use
  /// the hash of Swift's strings, which is not.
  static func isLasting(_ folded: Substring) -> Bool {
    var copy = folded
    return copy.withUTF8(hasOneSpelling)
  }

  static func hash(_ folded: Substring, seed: UInt8) -> Int {
    var copy = folded
    return copy.withUTF8 { bytes in
      guard hasOneSpelling(bytes) else { return nil }
      return finish(bytes.reversed().reduce(start(seed), step))
    } ?? ofManySpellings(folded, seed)
  }

  /// Whether a name is of ASCII and of the dashes, quotes and dots from U+2010 to U+203F, which
  /// titles are full of: no other scalars are canonically equal to these.
  private static func hasOneSpelling(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position += 1
        continue
      }
      guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80,
        bytes[position + 2] >= 0x90
      else { return false }
      position += 3
    }
    return true
  }

  /// Calls `body` with the hash of each part of a lasting path from one of its components to its
  /// end.
  static func forEachSuffix(_ folded: String, seed: UInt8, _ body: (Int) -> Void) {
    var copy = folded
    // Hashing runs from the end, so that one pass makes all of them.
    copy.withUTF8 { bytes in
      var hash = start(seed)
      for position in bytes.indices.reversed() {
        if bytes[position] == 0x2F { body(finish(hash)) }
        hash = step(hash, bytes[position])
      }
      body(finish(hash))
    }
  }

  /// Seeds are spread over all bits: otherwise a seed and a last byte could make up for another
  /// pair.
  private static func start(_ seed: UInt8) -> UInt64 {
    (0xCBF2_9CE4_8422_2325 ^ UInt64(seed)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func finish(_ hash: UInt64) -> Int {
    let mixed = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 1)
  }

  private static func ofManySpellings(_ folded: Substring, _ seed: UInt8) -> Int {
    var hasher = Hasher()
    hasher.combine(seed)
    hasher.combine(folded)
    return hasher.finalize() & Int.max
  }
}
