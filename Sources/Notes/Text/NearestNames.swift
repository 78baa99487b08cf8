/// Names that are spelled like another.
package enum NearestNames {
  /// The `count` names closest to `name` by edit distance, closest first, the earlier of equals first.
  ///
  /// Case does not count, and where `name` has no slash only the last component of a path does.
  /// Names that differ in more than a third of it are left out.
  package static func closest(
    to name: String, among names: some Sequence<String>, count: Int = 3
  ) -> [String] {
    let names = Array(names)
    return NearestIndex(names).closest(to: name, count: count) { names[$0] }.map { names[$0] }
  }

  /// Insertions, deletions, replacements and swaps of neighbours; nil if more than `limit`.
  static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      var least = row + 1
      for column in right.indices {
        let isSame = left[row] == right[column]
        var cost = min(
          last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
        least = min(least, cost)
      }
      if least > limit { return nil }
      beforeLast = last
      last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
