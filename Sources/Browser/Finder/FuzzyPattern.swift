/// Typed letters, and how well names have them, in the manner of fzf.
///
/// Every word must occur in the name as a subsequence. Letters in a row, at the start of words, at
/// humps of camelCase and in the last component of a path count for more; gaps cost. A word may say
/// more: `^begins`, `ends$`, `'as it is`, `!without`.
struct FuzzyPattern: Sendable {
  private let words: [[UInt8]]
  /// Words that must stand in the name as they are.
  private let exact: [ExactWord]
  /// Words of which no name of a note may have one.
  private let without: [ExactWord]
  /// The bits that a name must have.
  let letters: UInt64

  init(_ text: String) {
    let typed = FuzzyText.folded(text).split(separator: 0x20)
    let terms = typed.compactMap { ExactWord($0) }
    words = typed.filter { ExactWord($0) == nil }.map(Array.init)
    exact = terms.filter { !$0.isNegated && !$0.letters.isEmpty }
    without = terms.filter { $0.isNegated && !$0.letters.isEmpty }
    letters = FuzzyText.letters((words + exact.map(\.letters)).joined())
  }

  var isEmpty: Bool { words.isEmpty && exact.isEmpty && without.isEmpty }

  /// Bytes of all words.
  var count: Int { (words + exact.map(\.letters)).reduce(0) { $0 + $1.count } }

  /// Whether names of a note are asked not to have something.
  var excludes: Bool { !without.isEmpty }

  /// Whether the name has what none of a note may have.
  func excludes(_ name: some RandomAccessCollection<UInt8>) -> Bool {
    without.contains { !$0.places(in: name).isEmpty }
  }

  /// Whether all that a longer text finds is found by this one: not where an end was asked for, or
  /// something not to be there.
  static func narrows(_ text: String, _ shorter: String) -> Bool {
    !shorter.isEmpty && text.hasPrefix(shorter) && !text.contains("!") && !text.contains("$")
  }

  /// How well the name has all words; nil where one is missing. Higher is better.
  func score(
    _ name: UnsafeBufferPointer<UInt8>, _ worth: UnsafeBufferPointer<UInt8>,
    _ scores: borrowing SubsequenceScore
  ) -> Int? {
    var sum = 0
    for word in words {
      guard let one = scores.score(word, name, worth) else { return nil }
      sum += one
    }
    for word in exact {
      let places = word.places(in: name)
      guard let best = places.lazy.map({ Self.worth(of: $0, worth) }).max() else { return nil }
      sum += best
    }
    return sum
  }

  private static func worth(of place: Range<Int>, _ worth: UnsafeBufferPointer<UInt8>) -> Int {
    let own = place.reduce(0) { $0 + Int(worth[$1]) * ($1 == place.lowerBound ? 2 : 1) }
    return own + Int(SubsequenceScore.matched) * place.count
      + Int(SubsequenceScore.consecutive) * (place.count - 1)
  }

  /// The places of the matched bytes in a name that matches, ascending.
  func places(in name: [UInt8], _ worth: [UInt8]) -> [Int] {
    let exact = exact.flatMap { Array($0.places(in: name).first ?? 0..<0) }
    return Set(words.flatMap { SubsequenceWay($0, name, worth).places } + exact).sorted()
  }
}
