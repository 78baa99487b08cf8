/// Hashes of folded names that agree for canonically equal ones.
enum NameHash {
  /// Whether the hash of a name is the same on every run: those beyond ASCII use the hash of Swift's
  /// strings, which is not.
  static func isLasting(_ folded: Substring) -> Bool {
    var copy = folded
    return copy.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } }
  }

  static func hash(_ folded: Substring, seed: UInt8) -> Int {
    var copy = folded
    return copy.withUTF8 { bytes in
      var hash = start(seed)
      for position in bytes.indices.reversed() {
        guard bytes[position] < 0x80 else { return nil }
        hash = step(hash, bytes[position])
      }
      return finish(hash)
    } ?? beyondASCII(folded, seed)
  }

  /// Calls `body` with the hash of each part of a path of ASCII from one of its components to its end.
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

  /// Seeds are spread over all bits: otherwise a seed and a last byte could make up for another pair.
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

  private static func beyondASCII(_ folded: Substring, _ seed: UInt8) -> Int {
    var hasher = Hasher()
    hasher.combine(seed)
    hasher.combine(folded)
    return hasher.finalize() & Int.max
  }
}
