extension KeyDecoder {
  /// What starts with the Escape at `index`.
  func escape(at index: Int) -> InputStep {
    guard index + 1 < buffer.count else { return .needsMore }
    let next = buffer[index + 1]
    switch next {
    case UInt8(ascii: "["): return controlSequence(at: index)
    case UInt8(ascii: "O"): return singleShift(at: index)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return string(at: index)
    case 0x1b: return escapeTwice(at: index)
    case ..<0x80: return .event(.key(Self.control(next, .alt)), length: 2)
    default:
      guard
        case .event(let event, let length) = character(
          at: index + 1, isLate: false, modifiers: .alt)
      else { return .needsMore }
      return .event(event, length: length + 1)
    }
  }

  /// `ESC O A`: keys in application mode.
  private func singleShift(at index: Int) -> InputStep {
    guard index + 2 < buffer.count else { return .needsMore }
    let byte = buffer[index + 2]
    if let code = Self.code(ofLetter: byte) { return .event(.key(Key(code)), length: 3) }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard index + 3 < buffer.count else { return .needsMore }
      if let code = Self.code(ofLetter: buffer[index + 3]) {
        let modifiers = Self.modifiers(Int(byte - UInt8(ascii: "0")))
        return .event(.key(Key(code, modifiers)), length: 4)
      }
      return .event(.key(Key("O", .alt)), length: 2)
    case UInt8(ascii: "M"): return .event(.key(Key(.enter)), length: 3)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      let arrows: [Key.Code] = [.up, .down, .right, .left]
      return .event(.key(Key(arrows[Int(byte - UInt8(ascii: "a"))], .control)), length: 3)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The keypad sends what it is labelled with, 0x40 higher.
      return .event(.key(Self.control(byte - 0x40)), length: 3)
    default: return .event(.key(Key("O", .alt)), length: 2)
    }
  }

  /// `ESC ] … BEL` and the like: the answers to questions.
  private func string(at index: Int) -> InputStep {
    let start = index + 2
    var end = start
    while end < buffer.count {
      let byte = buffer[end]
      if byte == 7 { return reply(at: index, start..<end, length: end + 1 - index) }
      if byte == 0x1b {
        guard end + 1 < buffer.count else { return .needsMore }
        if buffer[end + 1] == UInt8(ascii: "\\") {
          return reply(at: index, start..<end, length: end + 2 - index)
        }
        break
      }
      if byte < 0x20 || end - start > 4096 { break }
      end += 1
    }
    if end == buffer.count { return .needsMore }
    return .event(.key(Self.control(buffer[index + 1], .alt)), length: 2)
  }

  private func reply(at index: Int, _ content: Range<Int>, length: Int) -> InputStep {
    let text = String(decoding: buffer[content], as: UTF8.self)
    let isOSC = buffer[index + 1] == UInt8(ascii: "]")
    if isOSC, text.hasPrefix("11;"), let color = Self.color(text.dropFirst(3)) {
      return .event(.reply(.background(color)), length: length)
    }
    return .event(.reply(.other(text)), length: length)
  }

  /// Two Escapes: Alt with a key on some terminals, else Escape pressed before something.
  private func escapeTwice(at index: Int) -> InputStep {
    guard index + 2 < buffer.count else { return .needsMore }
    let third = buffer[index + 2]
    guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
      return .event(.key(Key(.escape)), length: 1)
    }
    switch escape(at: index + 1) {
    case .needsMore: return .needsMore
    case .event(.key(let key), let length):
      return .event(.key(Key(key.code, key.modifiers.union(.alt))), length: length + 1)
    case .event, .pasteStart: return .event(.key(Key(.escape)), length: 1)
    }
  }

  /// `rgb:ffff/0000/8080` as terminals answer.
  private static func color(_ text: Substring) -> Color? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let channels = text[text.index(after: colon)...].split(separator: "/").prefix(3).map {
      UInt8($0.prefix(2), radix: 16)
    }
    guard channels.count == 3, let red = channels[0], let green = channels[1],
      let blue = channels[2]
    else { return nil }
    return .rgb(red, green, blue)
  }
}
