extension GridComparison {
  /// Whether three or more rows below each other came from rows two or more away, one of them with
  /// no twin on either screen.
  ///
  /// That is what ncurses sends as a scroll by several lines. Rows that move by one it scrolls line
  /// by line. Takes the square of the height in comparisons of rows.
  ///
  /// - Parameter changed: the rows that differ, ascending.
  package func hasRunMovedFar(among changed: [Int]) -> Bool {
    guard changed.count > 3 else { return false }
    return changed.contains { y in
      guard let shift = shift(of: y), abs(shift) > 1 else { return false }
      var run = 1
      for step in [-1, 1] {
        var next = y + step
        while isMoved(next, by: shift) {
          run += 1
          next += step
        }
      }
      return run > 2
    }
  }

  /// How far above it now is the row that a row was before; nil where it was none or one of several.
  private func shift(of y: Int) -> Int? {
    var origin: Int?
    for other in 0..<height {
      if other != y, isTwin(row: y, other) { return nil }
      guard isEqual(row: y, toRow: other) else { continue }
      if origin != nil { return nil }
      origin = other
    }
    return origin.map { $0 - y }
  }

  private func isMoved(_ y: Int, by shift: Int) -> Bool {
    (0..<height).contains(y) && (0..<height).contains(y + shift)
      && isEqual(row: y, toRow: y + shift)
  }
}
