/// Shell patterns as gitignore uses them: `*`, `?`, `[a-z]`, `[!a]`, `\x`, and `**` across folders.
enum Glob {
  private static let slash = UInt8(ascii: "/")

  /// Whether the pattern covers the whole of `text`.
  ///
  /// Backtracks only to the last `*` and the last `**`, so the cost is bounded by the cube of the
  /// lengths whatever the pattern.
  static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var p = pattern.startIndex
    var t = text.startIndex
    var star: (pattern: Int, text: Int)?
    var doubleStar: (pattern: Int, text: Int)?
    while true {
      if p < pattern.endIndex {
        if let after = afterDoubleStar(pattern, p) {
          doubleStar = (after, t)
          star = nil
          p = after
          continue
        }
        if pattern[p] == UInt8(ascii: "*") {
          star = (p + 1, t)
          p += 1
          continue
        }
        if t < text.endIndex, let next = matchOne(pattern, p, text[t]) {
          p = next
          t += 1
          continue
        }
      } else if t == text.endIndex {
        return true
      }
      if let last = star, last.text < text.endIndex, text[last.text] != slash {
        star = (last.pattern, last.text + 1)
        p = last.pattern
        t = last.text + 1
      } else if let last = doubleStar, last.text < text.endIndex {
        let next = nextComponent(text, last.text)
        doubleStar = (last.pattern, next)
        star = nil
        p = last.pattern
        t = next
      } else {
        return false
      }
    }
  }

  /// Where the pattern goes on after `**/` or a final `**`, when one starts a component at `p`.
  private static func afterDoubleStar(_ pattern: ArraySlice<UInt8>, _ p: Int) -> Int? {
    guard p + 1 < pattern.endIndex, pattern[p] == UInt8(ascii: "*"),
      pattern[p + 1] == UInt8(ascii: "*"), p == pattern.startIndex || pattern[p - 1] == slash
    else { return nil }
    if p + 2 == pattern.endIndex { return p + 2 }
    return pattern[p + 2] == slash ? p + 3 : nil
  }

  private static func nextComponent(_ text: ArraySlice<UInt8>, _ from: Int) -> Int {
    text[from...].firstIndex(of: slash).map { $0 + 1 } ?? text.endIndex
  }

  /// Where the pattern goes on when its one-byte item at `p` covers `byte`.
  private static func matchOne(_ pattern: ArraySlice<UInt8>, _ p: Int, _ byte: UInt8) -> Int? {
    switch pattern[p] {
    case UInt8(ascii: "?"):
      return byte == slash ? nil : p + 1
    case UInt8(ascii: "\\") where p + 1 < pattern.endIndex:
      return pattern[p + 1] == byte ? p + 2 : nil
    case UInt8(ascii: "["):
      return matchClass(pattern, p, byte)
    default:
      return pattern[p] == byte ? p + 1 : nil
    }
  }

  private static func matchClass(
    _ pattern: ArraySlice<UInt8>, _ open: Int, _ byte: UInt8
  ) -> Int? {
    var p = open + 1
    guard p < pattern.endIndex, byte != slash else { return nil }
    let isNegated = pattern[p] == UInt8(ascii: "!") || pattern[p] == UInt8(ascii: "^")
    if isNegated { p += 1 }
    var isIn = false
    var isFirst = true
    while p < pattern.endIndex, isFirst || pattern[p] != UInt8(ascii: "]") {
      isFirst = false
      let low = pattern[p]
      if p + 2 < pattern.endIndex, pattern[p + 1] == UInt8(ascii: "-"),
        pattern[p + 2] != UInt8(ascii: "]")
      {
        if low <= byte, byte <= pattern[p + 2] { isIn = true }
        p += 3
      } else {
        if low == byte { isIn = true }
        p += 1
      }
    }
    guard p < pattern.endIndex else {
      return byte == UInt8(ascii: "[") ? open + 1 : nil
    }
    return isIn != isNegated ? p + 1 : nil
  }
}
