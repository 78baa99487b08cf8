/// Where in a sequence the parser is.
enum ParserState: Sendable {
  case ground
  case escape
  case controlSequence
  case string
  case stringEscape
  case characterSet(Int)
  case ignoreOne
}

extension VTScreen {
  /// Takes bytes as the program wrote them, cut anywhere.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeText(byte)
    case .escape: takeEscape(byte)
    case .controlSequence: takeControlSequence(byte)
    case .string:
      if byte == 7 {
        endString()
      } else if byte == 0x1b {
        state = .stringEscape
      } else {
        collected.append(byte)
      }
    case .stringEscape:
      endString()
      if byte != UInt8(ascii: "\\") { takeEscape(byte) }
    case .characterSet(let index):
      graphicSets[index] = byte == UInt8(ascii: "0")
      state = .ground
    case .ignoreOne: state = .ground
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    if byte < 0x80, !collected.isEmpty {
      unknown.append("cut UTF-8")
      collected = []
    }
    if byte == 0x1b {
      state = .escape
    } else if byte < 0x20 || byte == 0x7f {
      control(byte)
    } else if byte < 0x80 {
      put(Unicode.Scalar(byte))
    } else {
      collected.append(byte)
      let first = collected[0]
      let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
      guard collected.count == length else { return }
      let text = String(validating: collected, as: UTF8.self)
      collected = []
      guard let text else { return unknown.append("cut UTF-8") }
      // U+0080 to U+009F are controls, whatever they are encoded as.
      for scalar in text.unicodeScalars {
        if scalar.value < 0xa0 { unknown.append("C1 \(scalar.value)") } else { put(scalar) }
      }
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    state = .ground
    collected = []
    switch byte {
    case UInt8(ascii: "["): state = .controlSequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string
      collected = [byte]
    case UInt8(ascii: "("): state = .characterSet(0)
    case UInt8(ascii: ")"): state = .characterSet(1)
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: " "),
      UInt8(ascii: "%"):
      state = .ignoreOne
    case UInt8(ascii: "7"): saved = (x, y, style, pendingWrap)
    case UInt8(ascii: "8"): (x, y, style, pendingWrap) = saved
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      x = 0
      lineFeed()
    case UInt8(ascii: "M"): if y == top { scrollDown(1) } else { y = max(0, y - 1) }
    case UInt8(ascii: "c"): reset()
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "\\"): break
    default: unknown.append("ESC \(Character(Unicode.Scalar(byte)))")
    }
  }

  private mutating func takeControlSequence(_ byte: UInt8) {
    if byte == 0x1b {
      state = .escape
    } else if byte < 0x20 {
      control(byte)
    } else {
      collected.append(byte)
      guard 0x40...0x7e ~= byte else { return }
      state = .ground
      let sequence = VTSequence(collected)
      collected = []
      perform(sequence)
    }
  }

  private mutating func endString() {
    state = .ground
    let content = collected
    collected = []
    if content.first == UInt8(ascii: "]") {
      command(String(decoding: content.dropFirst(), as: UTF8.self))
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 8:
      x = max(0, x - 1)
      pendingWrap = false
    case 9: x = min(width - 1, (x / 8 + 1) * 8)
    case 10...12: lineFeed()
    case 13:
      x = 0
      pendingWrap = false
    case 14: activeSet = 1
    case 15: activeSet = 0
    default: break
    }
  }

  /// An OSC sequence, without its introducer.
  private mutating func command(_ text: String) {
    let parts = text.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
    switch parts.first {
    case "0", "2": title = String(text.dropFirst(2))
    case "8": link = parts.count > 2 ? String(parts[2]) : ""
    case "52": clipboard.append(parts.count > 2 ? String(parts[2]) : "")
    case "11" where parts.last == "?":
      replies += Array("\u{1b}]11;rgb:1616/1818/1d1d\u{1b}\\".utf8)
    // The palette as it was.
    case "104": break
    default: unknown.append("OSC \(text.prefix(20))")
    }
  }
}
