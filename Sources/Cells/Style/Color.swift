/// A colour as a theme names it.
package enum Color: Hashable, Sendable {
  /// What the terminal uses when nothing is said.
  case standard
  /// An entry of the terminal's palette; 0 to 15 are the user's own, 16 to 255 are fixed.
  case palette(UInt8)
  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)

  /// Reads `default`, `#rgb`, `#rrggbb`, a number 0 to 255 or one of the sixteen names; nil
  /// otherwise.
  package init?(_ text: String) {
    if text == "default" {
      self = .standard
    } else if text.hasPrefix("#") {
      guard let color = Color(hexadecimal: text.dropFirst()) else { return nil }
      self = color
    } else if let number = UInt8(text) {
      self = .palette(number)
    } else {
      let bright = text.hasPrefix("bright-")
      let base = bright ? String(text.dropFirst(7)) : text
      guard let index = Color.names.firstIndex(of: base) else { return nil }
      self = .palette(UInt8(index + (bright ? 8 : 0)))
    }
  }

  private init?(hexadecimal digits: Substring) {
    guard digits.allSatisfy(\.isHexDigit), digits.allSatisfy(\.isASCII),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    switch digits.count {
    case 3:
      func channel(_ shift: UInt32) -> UInt8 { UInt8((value >> shift & 0xf) * 17) }
      self = .rgb(channel(8), channel(4), channel(0))
    case 6:
      func channel(_ shift: UInt32) -> UInt8 { UInt8(value >> shift & 0xff) }
      self = .rgb(channel(16), channel(8), channel(0))
    default: return nil
    }
  }

  /// The names of palette entries 0 to 7; `bright-` before them gives 8 to 15.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
}
