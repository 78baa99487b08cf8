import Cells
import CursesShim

/// The pens of a theme, and the colour pairs that ncurses was told of, each made when first used.
struct PenCase {
  private let capabilities: Capabilities
  private var pens: [Style: (pen: Pen, pair: Int32)] = [:]
  private var pairs: [UInt64: Int32] = [:]
  private var last: (style: Style, pen: Pen, pair: Int32)?

  init(_ capabilities: Capabilities) { self.capabilities = capabilities }

  /// The pen of a style and its colour pair; pair 0 is the terminal's own colours.
  mutating func find(_ style: Style, _ theme: Theme) -> (pen: Pen, pair: Int32) {
    if let last, last.style == style { return (last.pen, last.pair) }
    let found: (pen: Pen, pair: Int32)
    if let known = pens[style] {
      found = known
    } else {
      let pen = capabilities.pen(theme, style)
      found = (pen, pair(pen.foreground, pen.background))
      pens[style] = found
    }
    last = (style, found.pen, found.pair)
    return found
  }

  /// Forgets the pens, as under another theme they are others.
  mutating func forgetTheme() {
    pens = [:]
    last = nil
  }

  private mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
    if capabilities.colors == 0 || (foreground < 0 && background < 0) { return 0 }
    let key =
      UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    if let known = pairs[key] { return known }
    let next = Int32(pairs.count + 1)
    // A pair that could not be made would be black on black.
    let made = Int(next) < capabilities.pairs && cs_pair(next, foreground, background) ? next : 0
    pairs[key] = made
    return made
  }
}
