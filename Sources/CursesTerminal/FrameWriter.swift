import Cells
import CursesShim

/// Stages the cells of a grid that differ from what is on the screen.
struct FrameWriter {
  let capabilities: Capabilities
  var pens: PenCase
  let glyphs: CellGlyphs
  private var staged: [cs_cell] = []

  init(_ capabilities: Capabilities, substitutes: [UInt32: UInt32] = [:]) {
    glyphs = CellGlyphs(repertoire: capabilities.repertoire, substitutes: substitutes)
    self.capabilities = capabilities
    pens = PenCase(capabilities)
  }

  /// The rows that differ from `shown`, or all without it; their changed spans go to ncurses.
  mutating func stage(_ grid: Grid, over shown: Grid?, _ theme: Theme) -> [Int] {
    guard let shown else {
      for y in 0..<grid.height { stage(grid, y, 0..<grid.width, theme) }
      return Array(0..<grid.height)
    }
    var changed: [Int] = []
    let comparison = GridComparison(grid, shown)
    for y in 0..<grid.height where !comparison.isEqual(row: y) {
      changed.append(y)
      stage(grid, y, changedSpan(grid, y, shown, comparison), theme)
    }
    if capabilities.sendsMovedRows, changed.count > 1, comparison.hasRowMovedFar {
      for y in changed { cs_redraw_row(Int32(y)) }
    }
    return changed
  }

  /// The columns from the first to the last difference, widened to whole wide characters of both.
  private func changedSpan(
    _ grid: Grid, _ y: Int, _ shown: Grid, _ comparison: GridComparison
  ) -> Range<Int> {
    let row = y * grid.width
    var lower = 0
    var upper = grid.width
    while lower < upper, comparison.isEqual(at: row + lower) { lower += 1 }
    while upper > lower, comparison.isEqual(at: row + upper - 1) { upper -= 1 }
    func isRightHalf(_ x: Int) -> Bool { grid[x, y].width == 0 || shown[x, y].width == 0 }
    while lower > 0, isRightHalf(lower) { lower -= 1 }
    while upper < grid.width, isRightHalf(upper) { upper += 1 }
    return lower..<upper
  }

  private mutating func stage(_ grid: Grid, _ y: Int, _ span: Range<Int>, _ theme: Theme) {
    staged.removeAll(keepingCapacity: true)
    for x in span {
      let cell = grid[x, y]
      if cell.width == 0 { continue }
      let (pen, pair) = pens.find(cell.style, theme)
      var (drawn, count) = glyphs.drawn(cell, of: grid)
      drawn.attributes = UInt32(pen.attributes.rawValue)
      drawn.pair = pair
      for _ in 0..<count { staged.append(drawn) }
    }
    cs_row(Int32(y), Int32(span.lowerBound), staged, Int32(staged.count))
  }
}
