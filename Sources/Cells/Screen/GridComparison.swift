import Glibc

/// Says where two grids of the same size show different things.
///
/// Cells refer to tables of clusters and URLs; whether both grids have the same tables is found
/// once, and if so rows compare as memory.
package struct GridComparison {
  let one: Grid
  let two: Grid
  private let shareTables: Bool

  /// A comparison of two grids; their sizes must be equal.
  package init(_ one: Grid, _ two: Grid) {
    self.one = one
    self.two = two
    shareTables = one.clusters.values == two.clusters.values && one.urls.values == two.urls.values
  }

  /// Whether a row shows the same in both; the row must exist.
  package func isEqual(row y: Int) -> Bool {
    let places = y * one.width..<(y + 1) * one.width
    if !shareTables { return places.allSatisfy(isEqual(at:)) }
    let stride = MemoryLayout<Cell>.stride
    return one.cells.withUnsafeBytes { mine in
      two.cells.withUnsafeBytes { theirs in
        guard let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return true }
        let offset = places.lowerBound * stride
        return memcmp(mine + offset, theirs + offset, places.count * stride) == 0
      }
    }
  }

  /// Whether the cells at a place in `Grid.cells` show the same.
  package func isEqual(at place: Int) -> Bool {
    let (mine, theirs) = (one.cells[place], two.cells[place])
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
