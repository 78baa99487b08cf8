import Cells
import CursesShim

/// Stages the cells of a grid that differ from what is on the screen.
struct FrameWriter {
  let capabilities: Capabilities
  var pens: PenCase
  private let substitutes: [UInt32: UInt32]
  private var staged: [cs_cell] = []

  init(_ capabilities: Capabilities, substitutes: [UInt32: UInt32] = [:]) {
    self.substitutes = substitutes
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
      append(cell, of: grid, UInt32(pen.attributes.rawValue), pair)
    }
    cs_row(Int32(y), Int32(span.lowerBound), staged, Int32(staged.count))
  }

  private mutating func append(_ cell: Cell, of grid: Grid, _ attributes: UInt32, _ pair: Int32) {
    var new = cs_cell(
      scalars: (0, 0, 0, 0, 0), width: Int32(cell.width), attributes: attributes, pair: pair)
    var count = 0
    grid.forEachScalar(of: cell) { scalar in
      switch count {
      case 0: new.scalars.0 = scalar
      case 1: new.scalars.1 = scalar
      case 2: new.scalars.2 = scalar
      case 3: new.scalars.3 = scalar
      default: new.scalars.4 = scalar
      }
      count += 1
    }
    if capabilities.repertoire == .asciiOnly, new.scalars.0 >= 0x80, cell.width == 2 {
      new.width = 1
      new.scalars = (UInt32(UInt8(ascii: "?")), 0, 0, 0, 0)
      staged.append(new)
      staged.append(new)
      return
    }
    if capabilities.repertoire != .full, cell.width == 1, new.scalars.0 >= 0x80 {
      let substitute = GlyphFallback.substitute(
        new.scalars.0, in: capabilities.repertoire, or: substitutes)
      if substitute != new.scalars.0 { new.scalars = (substitute, 0, 0, 0, 0) }
    }
    if capabilities.repertoire == .asciiOnly {
      new.scalars = (new.scalars.0, 0, 0, 0, 0)
    }
    staged.append(new)
  }
}
