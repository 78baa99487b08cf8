/// A set of characters in a regular expression, case folded for ASCII.
struct ScalarClass: Sendable, Equatable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false

  static let any = ScalarClass(ranges: [], isNegated: true)
  static let digit = ScalarClass(ranges: [0x30...0x39])
  static let space = ScalarClass(ranges: [0x09...0x0D, 0x20...0x20, 0xA0...0xA0])
  static let word = ScalarClass(
    ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xAA...0xAA, 0xC0...0x10FFFF])

  func contains(_ scalar: UInt32) -> Bool {
    (has(scalar) || (Self.isLetter(scalar) && has(scalar ^ 0x20))) != isNegated
  }

  static func isWord(_ scalar: UInt32) -> Bool { word.has(scalar) }

  private func has(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } }

  private static func isLetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

  /// What is not in the set, as ranges.
  var opposite: [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return result
  }
}
