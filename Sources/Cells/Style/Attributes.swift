/// Emphasis of a cell, apart from its role.
package struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits, of which only the low six are used.
  package let rawValue: UInt8

  /// A set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier strokes.
  package static let bold = Attributes(rawValue: 1)
  /// Slanted letters; underlined on terminals that have none.
  package static let italic = Attributes(rawValue: 2)
  /// A line below.
  package static let underline = Attributes(rawValue: 4)
  /// A line through; only on terminals that pass it on, never the only sign of anything.
  package static let strike = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 16)
  /// Paler letters.
  package static let dim = Attributes(rawValue: 32)

  /// The attributes by their names in theme files, in the order they are listed.
  package static let named: [(name: String, value: Attributes)] = [
    ("bold", .bold), ("italic", .italic), ("underline", .underline), ("strike", .strike),
    ("reverse", .reverse), ("dim", .dim),
  ]
}
