import Cells

/// Colours and attributes as the terminal in use has them.
struct Pen: Hashable {
  /// A palette entry or 24-bit value; -1 for the terminal's own.
  var foreground: Int32 = -1
  var background: Int32 = -1
  var attributes: Attributes = []

  /// What ncurses makes of it.
  func appearance(isDirect: Bool) -> Appearance {
    func color(_ value: Int32) -> Color {
      switch value {
      case ..<0: .standard
      case 8... where isDirect:
        .rgb(UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
      default: .palette(UInt8(truncatingIfNeeded: value))
      }
    }
    return Appearance(
      foreground: color(foreground), background: color(background), attributes: attributes)
  }
}

extension Capabilities {
  /// The nearest to what a theme says for a role that this terminal can show.
  func pen(_ theme: Theme, _ style: Style) -> Pen {
    let theme = colors == 0 ? .monochrome : theme
    let appearance = theme.appearance(of: style)
    var pen = Pen(attributes: appearance.attributes)
    if colors >= 256 {
      pen.foreground = index(appearance.foreground)
      pen.background = index(appearance.background)
    } else if colors >= 8 {
      colorFew(&pen, appearance, style.role)
    }
    if pen.attributes.contains(.italic), !hasItalic {
      pen.attributes.remove(.italic)
      pen.attributes.insert(.underline)
    }
    if !hasDim { pen.attributes.remove(.dim) }
    if pen.foreground == pen.background, pen.foreground >= 0 { pen.foreground = -1 }
    return pen
  }

  /// With 8 or 16 colours the palette and the background are the user's: only hues are taken over,
  /// places are reversed, and what is quiet is dim.
  private func colorFew(_ pen: inout Pen, _ appearance: Appearance, _ role: Role) {
    switch appearance.foreground {
    case .standard: break
    case .palette(let entry) where entry < 16:
      pen.foreground = Int32(colors >= 16 || entry < 8 ? entry : entry == 8 ? 7 : entry - 8)
    default:
      if let (red, green, blue) = appearance.foreground.components,
        let hue = Palette.hue(red: red, green: green, blue: blue)
      {
        pen.foreground = Int32(hue)
      }
    }
    if role.marksPlace {
      pen.attributes.insert(.reverse)
      pen.foreground = -1
    } else if role == .match {
      pen.attributes.insert(.underline)
    } else if role == .quiet || role == .comment || role == .border {
      pen.attributes.insert(.dim)
    }
  }

  private func index(_ color: Color) -> Int32 {
    switch color {
    case .standard: return -1
    case .palette(let entry): return directValue(of: entry)
    case .rgb(let red, let green, let blue):
      guard isDirect else { return Int32(Palette.nearest(red: red, green: green, blue: blue)) }
      let value = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
      // The first eight values of a direct terminal are the palette's.
      return value < 8 ? 8 : value
    }
  }

  private func directValue(of entry: UInt8) -> Int32 {
    guard isDirect, entry >= 8 else { return Int32(entry) }
    guard let (red, green, blue) = Palette.components(of: entry) else { return Int32(entry) - 8 }
    return Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
  }
}
