import Cells
import CursesShim

/// What is drawn for a cell where the terminal's font or codeset lacks characters.
struct CellGlyphs {
  let repertoire: Capabilities.Repertoire
  /// Known beside those of lines and marks, by their scalars.
  let substitutes: [UInt32: UInt32]

  /// The characters of a cell, without attributes, and how often they are drawn: where a wide
  /// character cannot be, a narrow one is twice.
  func drawn(_ cell: Cell, of grid: Grid) -> (cell: cs_cell, count: Int) {
    var drawn = cs_cell(scalars: (0, 0, 0, 0, 0), width: Int32(cell.width), attributes: 0, pair: 0)
    var count = 0
    grid.forEachScalar(of: cell) { scalar in
      switch count {
      case 0: drawn.scalars.0 = scalar
      case 1: drawn.scalars.1 = scalar
      case 2: drawn.scalars.2 = scalar
      case 3: drawn.scalars.3 = scalar
      default: drawn.scalars.4 = scalar
      }
      count += 1
    }
    guard repertoire != .full else { return (drawn, 1) }
    var base = drawn.scalars.0
    if cell.width == 1 {
      base = GlyphFallback.substitute(base, in: repertoire, or: substitutes)
    } else if repertoire == .asciiOnly, base >= 0x80 {
      base = UInt32(UInt8(ascii: "?"))
      drawn.width = 1
    }
    if repertoire == .asciiOnly || base != drawn.scalars.0 { drawn.scalars = (base, 0, 0, 0, 0) }
    return (drawn, drawn.width == 1 ? Int(cell.width) : 1)
  }
}
