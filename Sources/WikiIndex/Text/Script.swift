/// How a character beyond ASCII takes part in words.
enum Script {
  /// `letter` makes words with its neighbours, `joined` is of a script without blanks, `mark` is an
  /// accent that folds away, `sign` is a word of its own, `other` parts words.
  case letter, joined, mark, sign, other

  static func of(_ scalar: UInt32) -> Script {
    switch scalar {
    case 0xC0...0x24F: return scalar == 0xD7 || scalar == 0xF7 ? .other : .letter
    case 0x300...0x36F: return .mark
    case 0xE01...0xE3A, 0xE40...0xE4E, 0xE81...0xEC6, 0x1000...0x103F, 0x1780...0x17D3:
      return .joined
    case 0x3041...0x3096, 0x3099...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F,
      0x31A0...0x31BF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFF66...0xFF9D, 0x20000...0x323AF, 0x3005, 0x3007:
      return .joined
    case 0x1F300...0x1FAFF, 0x2600...0x27BF: return .sign
    default: break
    }
    guard let scalar = Unicode.Scalar(scalar) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return .letter
    default: return .other
    }
  }
}
