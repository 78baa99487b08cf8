import Cells
import CursesShim

/// What curses cannot say, drawn over the finished frame: hyperlinks and strike-through.
///
/// The same text is written again in the same place with the same attributes, so that the screen
/// stays what ncurses takes it to be; the cursor and its attributes are saved and put back.
struct Overlay {
  private(set) var bytes = ""
  private let isDirect: Bool
  private let glyphs: CellGlyphs

  /// Over a frame of the same glyphs; `isDirect` says that colours are 24-bit values.
  init(_ glyphs: CellGlyphs, isDirect: Bool) {
    self.glyphs = glyphs
    self.isDirect = isDirect
  }

  /// Adds what a row needs: its own links and struck text, and what the row shown before had of
  /// them.
  mutating func add(
    _ grid: Grid, row y: Int, over shown: Grid?, _ pens: inout PenCase, _ theme: Theme
  ) {
    var x = 0
    while x < grid.width {
      guard needsOverlay(grid, x, y) || shown.map({ needsOverlay($0, x, y) }) == true else {
        x += 1
        continue
      }
      if grid[x, y].width == 0 { x -= 1 }
      let start = x
      let url = grid.url(of: grid[x, y])
      let style = grid[x, y].style
      var text = ""
      while x < grid.width, grid[x, y].style == style, grid.url(of: grid[x, y]) == url,
        needsOverlay(grid, x, y) || shown.map({ needsOverlay($0, x, y) }) == true || x == start
      {
        append(grid[x, y], of: grid, to: &text)
        x += max(1, grid[x, y].width)
      }
      let pen = pens.find(style, theme).pen
      let look = pen.appearance(isDirect: isDirect)
      bytes += "\u{1b}[\(y + 1);\(start + 1)H" + look.sequence
      bytes += url.map { "\u{1b}]8;;\($0)\u{1b}\\" + text + "\u{1b}]8;;\u{1b}\\" } ?? text
    }
  }

  private func needsOverlay(_ grid: Grid, _ x: Int, _ y: Int) -> Bool {
    let cell = grid[x, y]
    return grid.url(of: cell) != nil || cell.style.attributes.contains(.strike)
  }

  /// Adds what the frame has drawn for a cell.
  private func append(_ cell: Cell, of grid: Grid, to text: inout String) {
    let (drawn, count) = glyphs.drawn(cell, of: grid)
    let scalars = drawn.scalars
    for _ in 0..<count {
      for value in [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4] where value != 0 {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }
  }
}
