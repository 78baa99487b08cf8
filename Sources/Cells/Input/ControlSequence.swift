extension KeyDecoder {
  /// `ESC [ … letter`: keys with modifiers, mouse, focus, answers.
  func controlSequence(at index: Int) -> InputStep {
    var place = index + 2
    guard place < buffer.count else { return .needsMore }
    if buffer[place] == UInt8(ascii: "[") { return consoleFunctionKey(at: index) }
    if buffer[place] == UInt8(ascii: "M") { return oldMouse(at: index) }
    var sequence = Parameters()
    while place < buffer.count {
      let byte = buffer[place]
      let length = place + 1 - index
      switch byte {
      case 0x40...0x7e:
        if byte == 0x7e, sequence.prefix == 0, sequence.values.first == 200 {
          return .pasteStart(length: length)
        }
        sequence.raw = buffer[(index + 2)...place]
        return .event(event(final: byte, sequence), length: length)
      // rxvt ends shifted keys with `$`, which is no final byte anywhere else.
      case 0x24 where sequence.prefix == 0 && place + 1 == buffer.count && !sequence.isEmpty:
        return .event(event(final: byte, sequence), length: length)
      case 0x20...0x3f: sequence.take(byte)
      // A control character inside: the sequence was cut off, what follows is something else.
      default: return .event(nil, length: place - index)
      }
      place += 1
      if length > 64 { return .event(nil, length: length) }
    }
    return .needsMore
  }

  /// The Linux console's F1 to F5: `ESC [ [ A`.
  private func consoleFunctionKey(at index: Int) -> InputStep {
    guard index + 3 < buffer.count else { return .needsMore }
    let number = Int(buffer[index + 3]) - 0x40
    return .event(1...5 ~= number ? .key(Key(.function(number))) : nil, length: 4)
  }

  /// `ESC [ M b x y`, which terminals without mode 1006 send.
  private func oldMouse(at index: Int) -> InputStep {
    guard index + 5 < buffer.count else { return .needsMore }
    let event = Self.mouse(
      Int(buffer[index + 3]) - 32, x: Int(buffer[index + 4]) - 33, y: Int(buffer[index + 5]) - 33,
      isRelease: Int(buffer[index + 3]) & 3 == 3 && buffer[index + 3] < 96)
    return .event(event, length: 6)
  }

  private func event(final: UInt8, _ sequence: Parameters) -> TerminalEvent? {
    let values = sequence.values
    let modifiers = values.count > 1 ? Self.modifiers(values[1]) : []
    if sequence.prefix == UInt8(ascii: "<") {
      guard values.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else {
        return nil
      }
      return Self.mouse(
        values[0], x: values[1] - 1, y: values[2] - 1, isRelease: final == UInt8(ascii: "m"))
    }
    if sequence.prefix == UInt8(ascii: "?"), final == UInt8(ascii: "c") {
      return .reply(.deviceAttributes)
    }
    if sequence.prefix != 0 { return .reply(.other(String(decoding: sequence.raw, as: UTF8.self))) }
    switch final {
    case UInt8(ascii: "R") where values.count == 2 && values[0] > 1:
      return .reply(.other(String(decoding: sequence.raw, as: UTF8.self)))
    case UInt8(ascii: "Z"): return .key(Key(.tab, .shift))
    case UInt8(ascii: "I"): return .focus(true)
    case UInt8(ascii: "O"): return .focus(false)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      let arrows: [Key.Code] = [.up, .down, .right, .left]
      return .key(Key(arrows[Int(final - UInt8(ascii: "a"))], .shift))
    case UInt8(ascii: "u"): return Self.key(ofScalar: values.first, modifiers)
    case UInt8(ascii: "~") where values.first == 27 && values.count == 3:
      return Self.key(ofScalar: values[2], modifiers)
    case UInt8(ascii: "~"): return Self.key(numbered: values.first, modifiers)
    case UInt8(ascii: "^"): return Self.key(numbered: values.first, .control)
    case UInt8(ascii: "$"): return Self.key(numbered: values.first, .shift)
    case UInt8(ascii: "@"): return Self.key(numbered: values.first, [.control, .shift])
    default: return Self.code(ofLetter: final).map { .key(Key($0, modifiers)) }
    }
  }
}

/// The parameters of a control sequence as they are read.
struct Parameters {
  /// `<`, `=`, `>` or `?` in front, 0 if there is none.
  private(set) var prefix: UInt8 = 0
  private(set) var values: [Int] = []
  var raw: ArraySlice<UInt8> = []
  private var isSubparameter = false

  var isEmpty: Bool { values.isEmpty }

  mutating func take(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if values.isEmpty { values = [0] }
      guard !isSubparameter else { return }
      let digit = Int(byte - UInt8(ascii: "0"))
      values[values.count - 1] = min(values[values.count - 1] * 10 + digit, 0x11_0000)
    case UInt8(ascii: ";"):
      if values.isEmpty { values = [0] }
      values.append(0)
      isSubparameter = false
    case UInt8(ascii: ":"): isSubparameter = true
    case 0x3c...0x3f: prefix = byte
    default: break
    }
  }
}
