/// A rectangle of cells; empty where its width or height is 0.
package struct Rect: Hashable, Sendable {
  /// The leftmost column.
  package var x: Int
  /// The topmost row.
  package var y: Int
  /// Columns, never negative.
  package var width: Int
  /// Rows, never negative.
  package var height: Int

  /// A rectangle; a negative width or height counts as 0.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a screen of this size.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// The columns.
  package var columns: Range<Int> { x..<x + width }
  /// The rows.
  package var rows: Range<Int> { y..<y + height }
  /// Columns and rows.
  package var size: Size { Size(width: width, height: height) }
  /// Whether it has no cell.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a place is inside.
  package func contains(_ point: Point) -> Bool {
    columns.contains(point.x) && rows.contains(point.y)
  }

  /// What both have in common; empty where they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(columns.upperBound, other.columns.upperBound) - left,
      height: min(rows.upperBound, other.rows.upperBound) - top)
  }

  /// The rectangle with its edges moved inwards.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  /// Two parts side by side, the first `columns` wide as far as there is room.
  package func split(left columns: Int) -> (left: Rect, right: Rect) {
    let first = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: first, height: height),
      Rect(x: x + first, y: y, width: width - first, height: height)
    )
  }

  /// Two parts one above the other, the first `rows` high as far as there is room.
  package func split(top rows: Int) -> (top: Rect, bottom: Rect) {
    let first = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: first),
      Rect(x: x, y: y + first, width: width, height: height - first)
    )
  }
}
