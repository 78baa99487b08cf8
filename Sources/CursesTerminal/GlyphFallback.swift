/// Narrow stand-ins for characters that a font or a codeset lacks.
enum GlyphFallback {
  /// The scalar to draw instead of a narrow one; `others` are known beside those of lines and
  /// marks.
  static func substitute(
    _ scalar: UInt32, in repertoire: Capabilities.Repertoire, or others: [UInt32: UInt32] = [:]
  ) -> UInt32 {
    if scalar < 0x80 { return scalar }
    switch repertoire {
    case .full: return scalar
    case .console: return isInConsoleFont(scalar) ? scalar : ascii(scalar) ?? scalar
    case .asciiSymbols: return ascii(scalar) ?? scalar
    case .asciiOnly: return ascii(scalar) ?? others[scalar] ?? UInt32(UInt8(ascii: "?"))
    }
  }

  private static func isInConsoleFont(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2500, 0x2502, 0x250c, 0x2510, 0x2514, 0x2518, 0x251c, 0x2524, 0x252c, 0x2534, 0x253c,
      0x2580, 0x2584, 0x2588, 0x2591...0x2593, 0xa0...0xff, 0x2022:
      true
    default: false
    }
  }

  private static func ascii(_ scalar: UInt32) -> UInt32? {
    if let known = table[scalar] { return known }
    switch scalar {
    // Box drawing: straight lines, else a crossing.
    case 0x2500...0x257f: return UInt32(UInt8(ascii: "+"))
    // Eighths of a block, rising.
    case 0x2581...0x2588:
      let steps = Array("__.-=+##".utf8)
      return UInt32(steps[Int(scalar - 0x2581)])
    case 0x2589...0x258f: return UInt32(UInt8(ascii: "|"))
    case 0x2591...0x2593: return UInt32(UInt8(ascii: "#"))
    default: return nil
    }
  }

  /// Only what says the same: an arrow is no `>`, a raised 2 no 2.
  private static let table: [UInt32: UInt32] = {
    let pairs: [(String, Character)] = [
      ("─━╌┄┈╴╶", "-"), ("│┃╎┆┊╵╷▎▏▐", "|"), ("▶▸›»", ">"), ("◀◂‹«", "<"), ("▾▼", "v"),
      ("▴▲", "^"), ("·•", "*"), ("✓✔", "y"), ("✗✘✕", "x"), ("–—‐", "-"), ("‘’", "'"),
      ("“”", "\""), ("\u{a0}\u{202f}\u{2007}", " "), ("◌", "."), ("\u{FFFD}", "?"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (scalars, substitute) in pairs {
      for scalar in scalars.unicodeScalars {
        table[scalar.value] = UInt32(substitute.asciiValue ?? 63)
      }
    }
    return table
  }()
}
