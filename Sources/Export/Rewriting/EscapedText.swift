/// Plain text as markdown that reads as that text.
enum EscapedText {
  /// Text inside a paragraph: what could begin emphasis, code, links or HTML is escaped.
  static func inline(_ text: String) -> String {
    var result = ""
    let characters = Array(text.unicodeScalars)
    let lastSemicolon = characters.lastIndex(of: ";") ?? -1
    for (index, scalar) in characters.enumerated() {
      let isEntity = scalar == "&" && index < lastSemicolon
      if isEntity || mustEscape(scalar, at: index, in: characters) { result += "\\" }
      result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return result
  }

  private static func mustEscape(
    _ scalar: Unicode.Scalar, at index: Int, in text: [Unicode.Scalar]
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "|": return true
    case "~": return index + 1 < text.count && text[index + 1] == "~"
    case "_":
      let isInside =
        index > 0 && index + 1 < text.count && isWord(text[index - 1]) && isWord(text[index + 1])
      return !isInside
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }

  /// Text that begins a line, so that it begins no heading, list or quote.
  static func atLineStart(_ text: String) -> String {
    guard let first = text.first else { return text }
    if first == ">" { return "\\" + text }
    let run = text.prefix { $0 == first }
    let after = text.dropFirst(run.count).first
    let ends = after == nil || after == " "
    if first == "#", run.count <= 6, ends { return "\\" + text }
    if "+-=".contains(first), ends { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 10 else { return text }
    let rest = text.dropFirst(digits.count)
    guard let mark = rest.first, mark == "." || mark == ")",
      rest.count == 1 || rest.dropFirst().first == " "
    else { return text }
    return digits + "\\" + rest
  }

  /// A label as written, with brackets escaped that would end the link too early.
  static func label(_ label: String) -> String {
    var depth = 0
    var isEscaped = false
    for character in label.utf8 {
      if isEscaped {
        isEscaped = false
      } else if character == 0x5C {
        isEscaped = true
      } else if character == 0x5B {
        depth += 1
      } else if character == 0x5D {
        depth -= 1
        if depth < 0 { break }
      }
    }
    if depth == 0 { return label }
    return label.replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
