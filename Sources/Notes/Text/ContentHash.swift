/// A fingerprint of bytes, 64 bits, the same on every run; good against chance, not against intent.
package enum ContentHash {
  private static let factor: UInt64 = 0xff51_afd7_ed55_8ccd

  /// The fingerprint of a file's content.
  package static func of(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { of($0) } }

  /// The fingerprint of bytes at any address; some gigabytes a second.
  package static func of(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
    let seed: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(buffer.count)
    // Four lanes, so that one multiplication does not wait for the other.
    var lanes = SIMD4<UInt64>(seed, ~seed, seed &* factor, ~seed &* factor)
    var position = 0
    while position + 32 <= buffer.count {
      lanes = step(lanes, buffer.loadUnaligned(fromByteOffset: position, as: SIMD4<UInt64>.self))
      position += 32
    }
    var hash = seed
    for lane in 0..<4 { hash = mixed(hash ^ lanes[lane]) }
    while position < buffer.count {
      hash = (hash ^ UInt64(buffer[position])) &* 0x0000_0100_0000_01B3
      position += 1
    }
    return mixed(mixed(hash) ^ 0xc4ce_b9fe_1a85_ec53)
  }

  private static func step(_ lanes: SIMD4<UInt64>, _ words: SIMD4<UInt64>) -> SIMD4<UInt64> {
    let product = (lanes ^ words) &* SIMD4(repeating: factor)
    return product ^ (product &>> 32)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* factor
    return product ^ (product >> 29)
  }
}
