/// Tells addresses of the web and of programs from paths.
package enum URLScheme {
  /// Whether a markdown destination has a scheme, or begins with `//`.
  package static func isIn(destination: String) -> Bool {
    guard let scheme = scheme(of: destination) else { return destination.hasPrefix("//") }
    return scheme.count >= 2
  }

  /// Whether other text has a scheme: `a://b`, or one that never needs slashes (`mailto:`).
  ///
  /// `Note: part two` has none.
  static func isIn(text: String) -> Bool {
    guard let scheme = scheme(of: text) else { return false }
    let rest = text.utf8.dropFirst(scheme.count + 1)
    if rest.starts(with: "//".utf8) { return true }
    return slashless.contains(scheme.lowercased()) && rest.first.map { !$0.isBlank } ?? false
  }

  private static let slashless: Set<String> = [
    "mailto", "tel", "sms", "data", "urn", "doi", "magnet", "xmpp", "news", "javascript", "about",
    "geo", "isbn",
  ]

  private static func scheme(of text: String) -> Substring? {
    guard text.utf8.first?.isLetter == true,
      let colon = text.utf8.firstIndex(where: { !isSchemeByte($0) }), text.utf8[colon] == 0x3A
    else { return nil }
    return text[..<colon]
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }
}
