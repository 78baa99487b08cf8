import Markup
import Notes

/// A part of a text around its matches, on one line.
struct Snippet {
  private(set) var text = ""
  /// In Unicode scalars from 0.
  private(set) var matches: [Range<Int>] = []
  /// Parts that are TeX, none of them cut, in Unicode scalars from 0.
  private(set) var math: [Range<Int>] = []

  /// Bytes that a snippet has at most, its dots aside.
  private static let room = 180

  /// - Parameters:
  ///   - matches: bytes of the text, ascending, none overlapping.
  ///   - math: bytes of the text that are TeX, likewise.
  ///   - isWhole: whether all of the text is taken, however long it is.
  init(
    _ bytes: [UInt8], matches: [Range<Int>], math: [Range<Int>] = [], isWhole: Bool = false
  ) {
    let window = isWhole ? 0..<bytes.count : Self.window(bytes, matches)
    var nextMath = math.drop { $0.lowerBound < window.lowerBound }
    var mathStart: Int?
    var scalars = String.UnicodeScalarView()
    var count = 0
    if window.lowerBound > 0 {
      scalars.append("…")
      count += 1
    }
    var position = window.lowerBound
    var next = matches.drop { $0.lowerBound < window.lowerBound }
    var start: Int?
    bytes.withUnsafeBufferPointer { buffer in
      while position < window.upperBound {
        let (scalar, length) = buffer.scalar(at: position, to: buffer.count)
        if start == nil, let first = next.first, first.lowerBound <= position { start = count }
        if nextMath.first?.lowerBound == position { mathStart = count }
        scalars.append(scalar.value < 0x20 ? " " : scalar)
        count += 1
        position += length
        if let begun = start, let first = next.first, first.upperBound <= position {
          self.matches.append(begun..<count)
          next.removeFirst()
          start = nil
        }
        if let begun = mathStart, nextMath.first?.upperBound == position {
          self.math.append(begun..<count)
          nextMath.removeFirst()
          mathStart = nil
        }
      }
    }
    if let start, start < count { self.matches.append(start..<count) }
    if window.upperBound < bytes.count { scalars.append("…") }
    text = String(scalars)
  }

  /// Overlapping ranges joined, ascending.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// The bytes to show: a window with the most matches, cut at blanks.
  private static func window(_ bytes: [UInt8], _ matches: [Range<Int>]) -> Range<Int> {
    guard bytes.count > room else { return 0..<bytes.count }
    var best = (count: 0, start: 0)
    // The matches of a window are a run of all; its ends only move forward.
    var (low, high) = (0, 0)
    for first in matches {
      let start = max(0, first.lowerBound - room / 4)
      while low < matches.count, matches[low].lowerBound < start { low += 1 }
      while high < matches.count, matches[high].upperBound <= start + room { high += 1 }
      if high - low > best.count { best = (high - low, start) }
    }
    var start = min(best.start, bytes.count - room)
    var end = start + room
    if start > 0 {
      let limit = matches.first { $0.upperBound > start }?.lowerBound ?? end
      let cut = bytes[start..<max(start, min(limit, start + 30))].firstIndex(of: 0x20)
      start = cut.map { $0 + 1 } ?? start
    }
    while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    if end < bytes.count {
      let cut = bytes[max(start, end - 30)..<end].lastIndex(of: 0x20)
      let isInMatch = matches.contains { $0.lowerBound < end && $0.upperBound > (cut ?? end) }
      if let cut, !isInMatch { end = cut }
    }
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}
