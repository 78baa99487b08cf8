/// What stands in for bytes that must not reach a terminal.
enum ShownText {
  /// A picture of an ASCII control character: `␛`.
  static func picture(of byte: UInt8) -> String {
    let value = byte == 0x7f ? 0x2421 : 0x2400 + UInt32(byte)
    return Unicode.Scalar(value).map { String(Character($0)) } ?? "?"
  }

  /// Whether it may not stand in a line as it is.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7f }

  /// Small raised digits for a short number; nil for any other label.
  static func superscript(_ label: String) -> String? {
    guard (1...3).contains(label.utf8.count) else { return nil }
    var text = ""
    for byte in label.utf8 {
      guard byte >= 0x30, byte < 0x3a else { return nil }
      text.append(digits[Int(byte - 0x30)])
    }
    return text
  }

  private static let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  /// A text as one line: line ends and tabs as blanks, other control characters as pictures.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: isControl) else { return text }
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        line.append(" ")
      } else if scalar.value < 0x80, isControl(UInt8(scalar.value)) {
        line += picture(of: UInt8(scalar.value))
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
