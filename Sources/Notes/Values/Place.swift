import Markup

/// Where something stands in its file.
package struct Place: Sendable, Hashable {
  /// From 1.
  package var line: Int
  /// Bytes of the file.
  package var range: Range<Int>

  /// Made of its parts.
  package init(line: Int, range: Range<Int>) {
    self.line = line
    self.range = range
  }
}

extension LineMap {
  /// A range with the line that it begins in.
  func place(_ range: Range<Int>) -> Place { Place(line: line(at: range.lowerBound), range: range) }
}
