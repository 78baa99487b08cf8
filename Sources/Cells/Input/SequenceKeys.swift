extension KeyDecoder {
  /// The modifiers of a parameter, which is their bits plus 1.
  static func modifiers(_ parameter: Int) -> Modifiers {
    parameter < 2 ? [] : Modifiers(rawValue: UInt8((parameter - 1) & 7))
  }

  /// The key of the last letter of `ESC [ … A` and `ESC O A`.
  static func code(ofLetter letter: UInt8) -> Key.Code? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  /// The key of `ESC [ number ~`.
  static func key(numbered number: Int?, _ modifiers: Modifiers) -> TerminalEvent? {
    let code: Key.Code
    switch number ?? 0 {
    case 1, 7: code = .home
    case 2: code = .insert
    case 3: code = .delete
    case 4, 8: code = .end
    case 5: code = .pageUp
    case 6: code = .pageDown
    case let number where 11...15 ~= number: code = .function(number - 10)
    case let number where 17...21 ~= number: code = .function(number - 11)
    case let number where 23...26 ~= number: code = .function(number - 12)
    default: return nil
    }
    return .key(Key(code, modifiers))
  }

  /// The key of a scalar given as a number, as `ESC [ number ; modifiers u` does.
  static func key(ofScalar value: Int?, _ modifiers: Modifiers) -> TerminalEvent? {
    guard let value, let scalar = Unicode.Scalar(UInt32(value)), value > 0 else { return nil }
    switch value {
    case 9, 13, 27, 127: return .key(control(UInt8(value), modifiers))
    case ..<32, 0xe000...0xf8ff: return nil
    default: return .key(Key(Character(scalar), modifiers))
    }
  }

  /// A mouse report; nil outside the screen, and for the buttons that go back and forward.
  static func mouse(_ bits: Int, x: Int, y: Int, isRelease: Bool) -> TerminalEvent? {
    guard x >= 0, y >= 0, bits & 128 == 0 else { return nil }
    var modifiers: Modifiers = []
    if bits & 4 != 0 { modifiers.insert(.shift) }
    if bits & 8 != 0 { modifiers.insert(.alt) }
    if bits & 16 != 0 { modifiers.insert(.control) }
    let button = Mouse.Button(rawValue: bits & 3)
    let action: Mouse.Action
    if bits & 64 != 0 {
      action = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight][bits & 3]
    } else if bits & 32 != 0 {
      action = button.map { .drag($0) } ?? .move
    } else if isRelease {
      action = .release
    } else {
      guard let button else { return nil }
      action = .press(button)
    }
    return .mouse(Mouse(action, at: Point(x: x, y: y), modifiers: modifiers))
  }
}
