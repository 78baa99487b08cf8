/// A screen as a value: cells, and beside them the clusters and the URLs that cells refer to.
///
/// Two grids are equal when they show the same, whatever the order in which they were drawn.
package struct Grid: Sendable {
  /// Columns.
  package let width: Int
  /// Rows.
  package let height: Int
  /// The cells, row after row.
  package internal(set) var cells: [Cell]
  /// The only part that drawing changes; never reaches beyond the grid.
  package internal(set) var clip: Rect
  var clusters = InternTable<[UInt32]>()
  var urls = InternTable<String>()

  /// A grid of blanks.
  package init(width: Int, height: Int, style: Style = .text) {
    self.width = max(0, width)
    self.height = max(0, height)
    clip = Rect(x: 0, y: 0, width: width, height: height)
    cells = Array(repeating: .blank(style), count: self.width * self.height)
  }

  /// A grid of blanks of the given size.
  package init(_ size: Size, style: Style = .text) {
    self.init(width: size.width, height: size.height, style: style)
  }

  /// Columns and rows.
  package var size: Size { Size(width: width, height: height) }
  /// All of it.
  package var bounds: Rect { Rect(size) }

  /// The cell at a place, which must be inside.
  package subscript(x: Int, y: Int) -> Cell { cells[y * width + x] }

  /// The cells of a row, which must be inside.
  package func row(_ y: Int) -> ArraySlice<Cell> { cells[y * width..<(y + 1) * width] }

  /// Calls `body` with the scalars of a cell: none for a right half, else a base and up to four
  /// marks.
  package func forEachScalar(of cell: Cell, _ body: (UInt32) -> Void) {
    if cell.glyph & Cell.clusterBit != 0 {
      clusters[Int(cell.glyph & ~Cell.clusterBit)].forEach(body)
    } else if cell.glyph != 0 {
      body(cell.glyph)
    }
  }

  /// The text of a cell; empty for a right half.
  package func text(of cell: Cell) -> String {
    var scalars = String.UnicodeScalarView()
    forEachScalar(of: cell) { if let scalar = Unicode.Scalar($0) { scalars.append(scalar) } }
    return String(scalars)
  }

  /// The URL a cell leads to, or nil.
  package func url(of cell: Cell) -> String? {
    cell.link == 0 ? nil : urls[Int(cell.link) - 1]
  }

  /// Draws with the clip narrowed to a rectangle, and widens it again.
  package mutating func clipped(to rect: Rect, _ draw: (inout Grid) -> Void) {
    let outer = clip
    clip = outer.intersection(rect)
    draw(&self)
    clip = outer
  }
}
