extension Appearance {
  /// The sequence of ECMA-48 that selects it, whatever was selected before.
  package var sequence: String {
    var codes = ["0"]
    for (attribute, code) in Self.codes where attributes.contains(attribute) { codes.append(code) }
    codes += Self.codes(of: foreground, base: 30) + Self.codes(of: background, base: 40)
    return "\u{1b}[" + codes.joined(separator: ";") + "m"
  }

  private static let codes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strike, "9"),
  ]

  private static func codes(of color: Color, base: Int) -> [String] {
    switch color {
    case .standard: []
    case .palette(let index) where index < 8: [String(base + Int(index))]
    case .palette(let index) where index < 16: [String(base + 52 + Int(index))]
    case .palette(let index): [String(base + 8), "5", String(index)]
    case .rgb(let red, let green, let blue):
      [String(base + 8), "2", String(red), String(green), String(blue)]
    }
  }
}
