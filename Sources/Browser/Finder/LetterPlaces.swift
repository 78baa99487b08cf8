/// The places of a letter in a name, ascending: eight bytes are compared at once.
struct LetterPlaces {
  private let name: UnsafeRawBufferPointer
  private let letters: UInt64
  /// One high bit for each byte of the word at `base` that is the letter.
  private var hits: UInt64 = 0
  private var base = -8

  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  init(of letter: UInt8, in name: UnsafeBufferPointer<UInt8>) {
    self.name = UnsafeRawBufferPointer(name)
    letters = UInt64(letter) &* 0x0101_0101_0101_0101
  }

  /// The next place; nil where there is none.
  @inline(__always)
  mutating func next() -> Int? {
    while hits == 0 {
      base += 8
      guard base < name.count else { return nil }
      let left = name.count - base
      let other = word(left) ^ letters
      // Exact for each byte: no carry leaves it.
      hits = ~(((other & Self.low) &+ Self.low) | other | Self.low)
      if left < 8 { hits &= (1 << UInt64(left * 8)) - 1 }
    }
    let place = base + hits.trailingZeroBitCount / 8
    hits &= hits - 1
    return place
  }

  /// The bytes at `base`, the first one lowest; nothing beyond the name is read.
  @inline(__always)
  private func word(_ left: Int) -> UInt64 {
    if left >= 8 { return UInt64(littleEndian: load(base)) }
    if name.count >= 8 {
      return UInt64(littleEndian: load(name.count - 8)) >> UInt64((8 - left) * 8)
    }
    return (0..<left).reduce(0) { $0 | UInt64(name[base + $1]) << UInt64($1 * 8) }
  }

  @inline(__always)
  private func load(_ offset: Int) -> UInt64 {
    name.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
