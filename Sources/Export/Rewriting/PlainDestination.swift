import Notes

/// Destinations that stay as the author wrote them.
enum PlainDestination {
  /// A destination in the form that may stand in brackets.
  static func text(_ destination: String) -> String {
    let isPlain = destination.utf8.allSatisfy {
      $0 > 0x20 && $0 != 0x28 && $0 != 0x29 && $0 != 0x3C
    }
    if isPlain, !destination.isEmpty { return destination }
    return "<" + destination.replacing("<", with: "\\<").replacing(">", with: "\\>") + ">"
  }

  /// Whether a written destination means an encoded one, byte for byte once both are decoded.
  static func isSame(_ written: String, _ encoded: String) -> Bool {
    if written == encoded { return true }
    guard !written.contains("\\"), !written.contains("&"), !written.contains("?") else {
      return false
    }
    let isHere = written.utf8.starts(with: "./".utf8)
    let path = isHere ? String(Substring(written.utf8.dropFirst(2))) : written
    guard !path.utf8.contains(where: { $0 <= 0x20 }) else { return false }
    return percentDecodedBytes(path) == percentDecodedBytes(encoded)
  }
}
