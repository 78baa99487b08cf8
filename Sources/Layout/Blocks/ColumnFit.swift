/// The widths that columns get.
enum ColumnFit: Hashable {
  /// They fit beside each other, perhaps with cells of several lines.
  case fits([Int])
  /// They do not, and stand beside each other on lines longer than the page.
  case tooWide([Int])

  /// Columns between two columns.
  static let gutter = 2
  /// The narrowest a column is made that would be wider.
  static let narrowest = 8
  /// The widest a column is made where lines are panned.
  private static let widest = 40

  init(_ shape: TableShape, room: Int) {
    let natural = shape.columns.map { max(1, $0.natural) }
    let free = room - Self.gutter * (natural.count - 1)
    if natural.reduce(0, +) <= free {
      self = .fits(natural)
      return
    }
    let floors = natural.map { min($0, Self.narrowest) }
    guard floors.reduce(0, +) <= free else {
      // The first column stays in sight while the others pan, so it may not take all the room.
      let first = max(Self.narrowest, room / 3)
      self = .tooWide(
        natural.enumerated().map { $0 == 0 ? min($1, first) : min($1, Self.widest) })
      return
    }
    // Words stay whole if all can, else those that take less than half of the page.
    let lower =
      [room, room / 2].lazy.map { longest in
        shape.columns.map { min(max(1, $0.natural), max(Self.narrowest, min($0.word, longest))) }
      }.first { $0.reduce(0, +) <= free } ?? floors
    let even = Self.fill(lower, natural, free) { _, level in level }
    let byNeed = Self.fill(lower, natural, free) { need, level in need * level / 1000 }
    // What makes the rows lower is better; where that is equal, the even one.
    let isEven = Self.height(natural, even) <= Self.height(natural, byNeed)
    self = .fits(isEven ? even : byNeed)
  }

  /// Raises a level like water until the room is full; `width` says how much of it a column takes.
  private static func fill(
    _ lower: [Int], _ natural: [Int], _ free: Int, _ width: (_ need: Int, _ level: Int) -> Int
  ) -> [Int] {
    func widths(_ level: Int) -> [Int] {
      natural.indices.map { min(natural[$0], max(lower[$0], width(natural[$0], level))) }
    }
    var low = 0
    var high = max(1000, free)
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(middle).reduce(0, +) <= free { low = middle } else { high = middle - 1 }
    }
    var result = widths(low)
    var rest = free - result.reduce(0, +)
    for index in result.indices where rest > 0 && result[index] < natural[index] {
      result[index] += 1
      rest -= 1
    }
    return result
  }

  private static func height(_ natural: [Int], _ widths: [Int]) -> Int {
    zip(natural, widths).reduce(0) { max($0, ($1.0 + $1.1 - 1) / $1.1) }
  }
}
