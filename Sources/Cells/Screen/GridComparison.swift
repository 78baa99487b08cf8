import Glibc

/// Says where two grids of the same size show different things.
///
/// Cells refer to tables of clusters and URLs; whether both grids have the same tables is found once,
/// and if so rows compare as memory.
package struct GridComparison {
  private let one: Grid
  private let two: Grid
  private let shareTables: Bool

  /// A comparison of two grids; their sizes must be equal.
  package init(_ one: Grid, _ two: Grid) {
    self.one = one
    self.two = two
    shareTables = one.clusters.values == two.clusters.values && one.urls.values == two.urls.values
  }

  /// Whether a row shows the same in both; the row must exist.
  package func isEqual(row y: Int) -> Bool { isEqual(row: y, toRow: y) }

  /// Whether a row of the first shows the same as a row of the second; both must exist.
  package func isEqual(row y: Int, toRow other: Int) -> Bool {
    let places = y * one.width..<(y + 1) * one.width
    let shift = (other - y) * one.width
    if !shareTables { return places.allSatisfy { isEqual(at: $0, to: $0 + shift) } }
    let stride = MemoryLayout<Cell>.stride
    return one.cells.withUnsafeBytes { mine in
      two.cells.withUnsafeBytes { theirs in
        guard let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return true }
        let offset = places.lowerBound * stride
        return memcmp(mine + offset, theirs + offset + shift * stride, places.count * stride) == 0
      }
    }
  }

  /// The rows of each.
  var height: Int { one.height }

  /// Whether two rows of the first show the same; both must exist.
  func isTwin(row y: Int, _ other: Int) -> Bool {
    let cells = one.cells
    return (0..<one.width).allSatisfy { cells[y * one.width + $0] == cells[other * one.width + $0] }
  }

  /// Whether the cells at a place in `Grid.cells` show the same.
  package func isEqual(at place: Int) -> Bool { isEqual(at: place, to: place) }

  private func isEqual(at place: Int, to other: Int) -> Bool {
    let (mine, theirs) = (one.cells[place], two.cells[other])
    if shareTables || refersToNothing(mine) && refersToNothing(theirs) { return mine == theirs }
    guard mine.style == theirs.style, mine.width == theirs.width else { return false }
    return one.text(of: mine).unicodeScalars.elementsEqual(two.text(of: theirs).unicodeScalars)
      && one.url(of: mine) == two.url(of: theirs)
  }

  private func refersToNothing(_ cell: Cell) -> Bool {
    cell.glyph & Cell.clusterBit == 0 && cell.link == 0
  }
}

extension Grid: Equatable {
  /// Whether both show the same: sizes, characters, styles and URLs; the clip does not count.
  package static func == (one: Grid, two: Grid) -> Bool {
    guard one.size == two.size else { return false }
    let comparison = GridComparison(one, two)
    return (0..<one.height).allSatisfy { comparison.isEqual(row: $0) }
  }
}
