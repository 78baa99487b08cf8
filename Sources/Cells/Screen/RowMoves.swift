extension GridComparison {
  /// Whether a row has the characters, whatever their styles, that just one row two or more away
  /// had before.
  ///
  /// That ncurses may send as a scroll by several lines: it knows rows by their characters, and
  /// takes along neighbours that are nearly alike. Rows that move by one it scrolls line by line.
  package var hasRowMovedFar: Bool {
    let before = Self.places(of: two)
    return Self.places(of: one).contains { row, places in
      guard let origins = before[row], origins.count == 1, places.count == 1 else { return false }
      return abs(origins[0] - places[0]) > 1
    }
  }

  /// The rows that show the same characters, by those: the first scalar of each cell.
  private static func places(of grid: Grid) -> [[UInt32]: [Int]] {
    Dictionary(grouping: 0..<grid.height) { y in
      grid.row(y).map { cell in
        var first: UInt32 = 0
        grid.forEachScalar(of: cell) { if first == 0 { first = $0 } }
        return first
      }
    }
  }
}
