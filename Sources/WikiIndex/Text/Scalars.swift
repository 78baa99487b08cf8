/// Reading of UTF-8 that takes any bytes.
enum Scalars {
  /// The scalar at a byte that is not ASCII and its length; U+FFFD of one byte where it is ill-formed.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = bytes[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, first < 0xF5, position + length <= bytes.count else {
      return (first < 0x80 ? UInt32(first) : 0xFFFD, 1)
    }
    var scalar = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in position + 1..<position + length {
      guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (scalar, length)
  }
}
