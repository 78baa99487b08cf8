import Cells

/// Turns styles into the escape sequences of ECMA-48.
struct EscapeWriter {
  let theme: Theme

  /// The line with its styles; nothing stays switched on at its end.
  func text(of line: PageLine) -> String {
    var text = ""
    var current = Appearance()
    for span in line.spans {
      let appearance = theme.appearance(of: span.style)
      if appearance != current {
        text += change(to: appearance)
        current = appearance
      }
      text += TextWidth.sanitized(span.text)
    }
    if current != Appearance() { text += "\u{1b}[0m" }
    return text
  }

  private func change(to appearance: Appearance) -> String {
    var codes = ["0"]
    for (attribute, code) in Self.codes where appearance.attributes.contains(attribute) {
      codes.append(code)
    }
    codes += Self.color(appearance.foreground, base: 30)
    codes += Self.color(appearance.background, base: 40)
    return "\u{1b}[" + codes.joined(separator: ";") + "m"
  }

  private static let codes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strike, "9"),
  ]

  private static func color(_ color: Color, base: Int) -> [String] {
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
