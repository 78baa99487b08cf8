/// Which words of a query stand close to each other in a row.
///
/// A text is cut into stretches of 16 words; those within two neighbouring ones are close.
struct Nearness: ~Copyable {
  /// One bit a word of the query, one entry a stretch; all zero between two rows.
  private let words: UnsafeMutableBufferPointer<UInt64>

  /// Stretches that are kept; what stands further on in a very long text is passed over.
  static let size = 1_024

  private static let shift = 4
  private var last = 0

  init() {
    words = .allocate(capacity: Self.size)
    words.initialize(repeating: 0)
  }

  deinit { words.deallocate() }

  /// By column: the stretches that nearness is looked for in.
  private static let stretches = TextColumn.allCases.map { column in
    switch column {
    case .title: 0..<8
    case .heading: 9..<72
    case .table: 73..<200
    case .body: 201..<size
    default: 0..<0
    }
  }

  mutating func mark(_ term: Int, _ column: Int, _ offset: Int) {
    let stretches = Self.stretches[column]
    let place = stretches.lowerBound + offset >> Self.shift
    guard place < stretches.upperBound, term < 64 else { return }
    words[place] |= 1 << UInt64(term)
    last = max(last, place)
  }

  /// The most that words in two neighbouring stretches tell; nothing where no two are close. Begins
  /// the next row.
  mutating func finish(_ rarity: (Int) -> Double) -> Double {
    defer {
      words[...last].update(repeating: 0)
      last = 0
    }
    var best = 0.0
    var known: UInt64 = 0
    for place in 0...last {
      let both = words[place] | (place < last ? words[place + 1] : 0)
      guard both != known, both.nonzeroBitCount > 1 else { continue }
      known = both
      var sum = 0.0
      var rest = both
      while rest != 0 {
        sum += rarity(rest.trailingZeroBitCount)
        rest &= rest - 1
      }
      best = max(best, sum)
    }
    return best
  }
}
