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
    let path = written.hasPrefix("./") ? String(written.dropFirst(2)) : written
    guard !path.utf8.contains(where: { $0 <= 0x20 }) else { return false }
    return decoded(path) == decoded(encoded)
  }

  private static func decoded(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == 0x25, position + 2 < bytes.count,
        let byte = UInt8(
          String(decoding: bytes[position + 1...position + 2], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        position += 3
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }
}
