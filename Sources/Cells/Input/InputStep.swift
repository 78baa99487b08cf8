/// What stands at one place of the input.
enum InputStep {
  /// The beginning of something.
  case needsMore
  /// A whole event, or nil for bytes that mean nothing here.
  case event(TerminalEvent?, length: Int)
  case pasteStart(length: Int)
}

extension KeyDecoder {
  /// The key of a byte below 0x80.
  static func control(_ byte: UInt8, _ modifiers: Modifiers = []) -> Key {
    let character = Character(Unicode.Scalar(byte))
    switch byte {
    case 0x0d: return Key(.enter, modifiers)
    case 0x09: return Key(.tab, modifiers)
    case 0x7f, 0x08: return Key(.backspace, modifiers)
    case 0x1b: return Key(.escape, modifiers)
    case 0: return Key(" ", modifiers.union(.control))
    case 1...26: return Key(Character(Unicode.Scalar(byte + 96)), modifiers.union(.control))
    case 0x1c...0x1f: return Key(Character(Unicode.Scalar(byte + 64)), modifiers.union(.control))
    default: return Key(character, modifiers)
    }
  }

  /// A character of several bytes; ill-formed ones become U+FFFD.
  func character(
    at index: Int, isLate: Bool, modifiers: Modifiers = []
  ) -> InputStep {
    let length: Int
    switch buffer[index] {
    case 0xc2..<0xe0: length = 2
    case 0xe0..<0xf0: length = 3
    case 0xf0..<0xf5: length = 4
    default: return .event(.key(Key("\u{FFFD}", modifiers)), length: 1)
    }
    var end = index + 1
    while end < buffer.count, end < index + length, buffer[end] & 0xc0 == 0x80 { end += 1 }
    if end < index + length {
      if end == buffer.count, !isLate { return .needsMore }
      return .event(.key(Key("\u{FFFD}", modifiers)), length: end - index)
    }
    let text = String(decoding: buffer[index..<end], as: UTF8.self)
    return .event(.key(Key(text.first ?? "\u{FFFD}", modifiers)), length: length)
  }
}
