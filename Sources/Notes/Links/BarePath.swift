/// A path without brackets at the start of a list item: `wiki/concepts/x — why`.
enum BarePath {
  /// The bytes of the path at the start of `bytes`; nil where they begin with none.
  ///
  /// It ends in a note's extension or has a slash, and a separator or the end of the line follows.
  static func prefix(of bytes: [UInt8]) -> Range<Int>? {
    var end = 0
    while end < bytes.count, !bytes[end].isBlank, !bytes[end].isLineEnd, !isMark(bytes[end]) {
      end += 1
    }
    guard end < bytes.count ? bytes[end].isBlank || bytes[end].isLineEnd : true else { return nil }
    if end > 0, bytes[end - 1] == 0x3A { end -= 1 }
    guard end > 0, isPath(bytes[..<end]) else { return nil }
    var rest = end
    while rest < bytes.count, bytes[rest].isBlank { rest += 1 }
    let isAlone = rest == bytes.count || bytes[rest].isLineEnd
    return isAlone || Separator.end(in: bytes, after: end) != nil ? 0..<end : nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7B, 0x7C, 0x7D, 0x2A, 0x5C:
      true
    default: false
    }
  }

  private static func isPath(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first,
      first.isLetter || first.isDigit || first >= 0x80 || first == 0x2E || first == 0x2F
        || first == 0x5F
    else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    if URLScheme.isIn(destination: text) || text.hasSuffix(".") { return false }
    let path = String(text.prefix { $0 != "#" })
    if NotePath.withoutExtension(path) != nil { return true }
    let components = path.utf8.drop { $0 == 0x2F }
      .split(separator: 0x2F, omittingEmptySubsequences: false)
    let names = components.last?.isEmpty == true ? components.dropLast() : components[...]
    guard path.utf8.contains(0x2F), !names.isEmpty, names.allSatisfy({ !$0.isEmpty }) else {
      return false
    }
    let hasLetter = bytes.contains { $0.isLetter || $0 >= 0x80 }
    return hasLetter && !abbreviations.contains(path.lowercased())
  }

  /// Words with a slash that are no paths.
  private static let abbreviations: Set<String> = [
    "n/a", "i/o", "and/or", "tcp/ip", "ci/cd", "w/o", "tls/ssl", "ssl/tls", "ui/ux", "r/w",
  ]
}
