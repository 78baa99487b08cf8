/// Counts the insertions, deletions, replacements and swaps of neighbours from one name to others.
struct EditDistance {
  private let name: [Unicode.Scalar]
  // Rows of the table of distances between beginnings, kept from one name to the next.
  private var current: [Int] = []
  private var last: [Int] = []
  private var beforeLast: [Int] = []

  init(from name: [Unicode.Scalar]) { self.name = name }

  /// The edits to another name; nil if more than `limit`. Costs the product of the lengths at most.
  mutating func distance(to other: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(name.count - other.count) <= limit else { return nil }
    let width = other.count + 1
    if last.count < width {
      current = Array(repeating: 0, count: width)
      (last, beforeLast) = (current, current)
    }
    for column in 0..<width { last[column] = column }
    for row in name.indices {
      current[0] = row + 1
      var least = row + 1
      for column in other.indices {
        let isSame = name[row] == other[column]
        var cost = min(
          last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, name[row] == other[column - 1], name[row - 1] == other[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
