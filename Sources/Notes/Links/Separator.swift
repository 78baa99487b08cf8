/// The mark between a link and the reason for it.
enum Separator {
  /// Where the reason begins, if a separator follows `start` directly.
  ///
  /// ` — `, ` – `, ` - `, ` -- ` and `: `; closing marks and one remark in parentheses may stand
  /// before it. A hyphen needs blanks around it, a colon one after.
  static func end(in bytes: [UInt8], after start: Int) -> Int? {
    var position = start
    while position < bytes.count, isClosing(bytes[position]) { position += 1 }
    var afterBlank = skipBlanks(bytes, &position)
    if position < bytes.count, bytes[position] == 0x28 {
      guard let close = bytes[position...].prefix(100).firstIndex(of: 0x29) else { return nil }
      position = close + 1
      afterBlank = skipBlanks(bytes, &position)
    }
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case 0xE2:
      guard position + 2 < bytes.count, bytes[position + 1] == 0x80,
        bytes[position + 2] == 0x94 || bytes[position + 2] == 0x93
      else { return nil }
      return position + 3
    case 0x2D:
      var end = position + 1
      while end < bytes.count, end < position + 3, bytes[end] == 0x2D { end += 1 }
      return afterBlank && isSpace(bytes, end) ? end : nil
    case 0x3A:
      return isSpace(bytes, position + 1) ? position + 1 : nil
    default:
      return nil
    }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == 0x29 || byte == 0x5D || byte == 0x22 || byte == 0x27
  }

  private static func isSpace(_ bytes: [UInt8], _ position: Int) -> Bool {
    position == bytes.count || bytes[position].isBlank || bytes[position].isLineEnd
  }

  private static func skipBlanks(_ bytes: [UInt8], _ position: inout Int) -> Bool {
    let start = position
    while position < bytes.count, bytes[position].isBlank || bytes[position].isLineEnd {
      position += 1
    }
    return position > start
  }
}
