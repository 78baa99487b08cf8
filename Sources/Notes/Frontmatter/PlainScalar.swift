extension PropertyValue {
  /// What an unquoted scalar means by YAML 1.2's core schema.
  ///
  /// Numbers that would not be written back as they stand (`007`, `1_000`) stay text, and so do
  /// the `yes` and `on` of YAML 1.1.
  init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    default:
      if let first = text.utf8.first, first.isDigit || first == 0x2D || first == 0x2E,
        let number = PropertyValue(number: text)
      {
        self = number
      } else {
        self = .text(text)
      }
    }
  }

  private init?(number text: String) {
    if let integer = Int(text) {
      guard String(integer) == text else { return nil }
      self = .integer(integer)
      return
    }
    let bytes = text.utf8
    let isDecimal = bytes.allSatisfy {
      $0.isDigit || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 | 0x20 == 0x65
    }
    guard isDecimal, bytes.contains(where: \.isDigit), bytes.last?.isDigit == true,
      !(bytes.first == 0x30 && bytes.dropFirst().first?.isDigit == true),
      let number = Double(text), number.isFinite
    else { return nil }
    self = .number(number, text)
  }
}
