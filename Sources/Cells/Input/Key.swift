/// Keys held down with another.
package struct Modifiers: OptionSet, Hashable, Sendable {
  /// The bits, in the order in which terminals report them.
  package let rawValue: UInt8

  /// A set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shift; never beside a character, which is then the shifted one.
  package static let shift = Modifiers(rawValue: 1)
  /// Alt, Option or Meta.
  package static let alt = Modifiers(rawValue: 2)
  /// Control.
  package static let control = Modifiers(rawValue: 4)
}

/// A key press, in the one form in which terminals can tell it from others.
package struct Key: Hashable, Sendable {
  /// A key without its modifiers.
  package enum Code: Hashable, Sendable {
    case character(Character)
    case enter, tab, backspace, escape
    case up, down, left, right
    case home, end, pageUp, pageDown, insert, delete
    /// A function key, 1 to 63.
    case function(Int)
  }

  /// The key.
  package let code: Code
  /// What was held down with it.
  package let modifiers: Modifiers

  /// A key; those that send the same bytes become equal.
  ///
  /// `Ctrl-i` is Tab, `Ctrl-m` Enter, `Ctrl-h` Backspace, `Ctrl-[` Escape; Control makes a letter
  /// small, Shift is part of a character.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    guard case .character(let character) = code else {
      self.code = code
      self.modifiers = modifiers
      return
    }
    var shown = character
    if modifiers.contains(.shift) { shown = Key.single(character.uppercased()) ?? shown }
    if modifiers.contains(.control) { shown = Key.single(shown.lowercased()) ?? shown }
    let rest = modifiers.subtracting(.shift)
    if rest.contains(.control), let twin = Key.controlTwins[shown] {
      self.code = twin
      self.modifiers = rest.subtracting(.control)
    } else {
      self.code = .character(shown)
      self.modifiers = rest
    }
  }

  /// A character key.
  package init(_ character: Character, _ modifiers: Modifiers = []) {
    self.init(.character(character), modifiers)
  }

  private static func single(_ text: String) -> Character? {
    text.count == 1 ? text.first : nil
  }

  private static let controlTwins: [Character: Code] = [
    "i": .tab, "m": .enter, "h": .backspace, "[": .escape,
  ]
}
