/// Text from notes and file names, made safe to print outside the browser.
enum Escaped {
  /// The text on one line: control characters become their Unicode pictures, bidirectional
  /// controls are dropped.
  static func line(_ text: String) -> String { replaced(text) { _ in false } }

  /// The text with its line endings and tabs kept, all other control characters as in ``line(_:)``.
  static func block(_ text: String) -> String { replaced(text) { $0 == "\n" || $0 == "\t" } }

  private static func replaced(_ text: String, keep: (Unicode.Scalar) -> Bool) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) && !keep($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isUnsafe(scalar) || keep(scalar) {
        result.append(scalar)
      } else if let picture = picture(of: scalar) {
        result.append(picture)
      }
    }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0x2028, 0x2029: " "
    default: nil
    }
  }
}
