/// How many letters of each kind a name has, case aside: enough to rule out most names that are far
/// from another.
struct LetterCounts: Sendable, BitwiseCopyable {
  /// 32 counts of seven bits, eight in a word.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Scalars of a name that count: no more than fit a count.
  static let longest = 127

  init(_ name: some StringProtocol) {
    var copy = String(name)
    let isCounted = withUnsafeMutableBytes(of: &words) { counts in
      copy.withUTF8 { bytes in
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
        for byte in bytes.prefix(Self.longest) { counts[Int(byte.lowercasedASCII & 31)] += 1 }
        return true
      }
    }
    guard !isCounted else { return }
    let scalars = Self.scalars(of: copy)
    withUnsafeMutableBytes(of: &words) { counts in
      for scalar in scalars { counts[Int(scalar.value & 31)] += 1 }
    }
  }

  /// The scalars by which names are compared.
  static func scalars(of name: some StringProtocol) -> [Unicode.Scalar] {
    Array(fold(String(name)).unicodeScalars.prefix(longest))
  }

  /// How many letters there are.
  var total: Int { surplus(over: LetterCounts("")) }

  /// Letters that this has and another has not: at least so many edits are between the two, and as
  /// many more as the other is longer.
  func surplus(over other: LetterCounts) -> Int {
    Self.surplus(words.0, other.words.0) + Self.surplus(words.1, other.words.1)
      + Self.surplus(words.2, other.words.2) + Self.surplus(words.3, other.words.3)
  }

  /// The sum of the differences, byte by byte, where the left one is larger.
  private static func surplus(_ left: UInt64, _ right: UInt64) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    // The high bit of a byte takes what would be borrowed of the next; it stays where nothing is.
    let difference = (left | high) &- right
    let larger = (difference & high) &- ((difference & high) >> 7)
    let sums = (difference & larger) &* 0x0101_0101_0101_0101
    return Int(sums >> 56)
  }
}

/// The letters of many names, those of one length together.
struct LetterTable: Sendable {
  private var letters = PackedArray<LetterCounts>()
  /// Which name each is of, ascending within a length.
  private var numbers = PackedArray<UInt32>()
  /// Where the names of each length begin, and where the last end.
  private var starts = PackedArray<UInt32>()

  init() {}

  init(_ letters: [LetterCounts]) {
    var ends = Array(repeating: UInt32(0), count: LetterCounts.longest + 2)
    let totals = letters.map(\.total)
    for total in totals { ends[total + 1] += 1 }
    for length in 1..<ends.count { ends[length] += ends[length - 1] }
    starts = PackedArray(ends)
    var numbers = Array(repeating: UInt32(0), count: letters.count)
    for (number, total) in totals.enumerated() {
      numbers[Int(ends[total])] = UInt32(number)
      ends[total] += 1
    }
    self.letters = PackedArray(numbers.map { letters[Int($0)] })
    self.numbers = PackedArray(numbers)
  }

  init(reading reader: inout PackedReader) {
    letters = reader.array()
    numbers = reader.array()
    starts = reader.array()
  }

  func write(to writer: PackedWriter) {
    writer.add(letters)
    writer.add(numbers)
    writer.add(starts)
  }

  var isEmpty: Bool { letters.isEmpty }

  /// Numbers of the names that may be within `limit` edits of one with these letters, by the edits
  /// that there are at least.
  func names(near wanted: LetterCounts, within limit: Int) -> [[Int]] {
    var names = Array(repeating: [Int](), count: limit + 1)
    let total = wanted.total
    letters.withUnsafeBufferPointer { letters in
      for length in max(0, total - limit)...(total + limit) where length + 1 < starts.count {
        let longer = max(0, length - total)
        for place in Int(starts[length])..<Int(starts[length + 1]) {
          let edits = wanted.surplus(over: letters[place]) + longer
          if edits <= limit { names[edits].append(Int(numbers[place])) }
        }
      }
    }
    return names
  }
}
