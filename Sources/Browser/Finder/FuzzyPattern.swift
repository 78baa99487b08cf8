/// Typed letters, and how well names have them, in the manner of fzf.
///
/// Every word must occur in the name as a subsequence. Letters in a row, at the start of words, at humps
/// of camelCase and in the last component of a path count for more; gaps cost. A word may say more:
/// `^begins`, `ends$`, `'as it is`, `!without`.
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

  private static let matched = SubsequenceScore.matched
  private static let consecutive = SubsequenceScore.consecutive
  private static let gapStart = SubsequenceScore.gapStart
  private static let gapMore = SubsequenceScore.gapMore
  private static let impossible = Int32.min / 2

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
    return own + Int(matched) * place.count + Int(consecutive) * (place.count - 1)
  }

  /// The places of the matched bytes in a name that matches, ascending.
  func places(in name: [UInt8], _ worth: [UInt8]) -> [Int] {
    let exact = exact.flatMap { Array($0.places(in: name).first ?? 0..<0) }
    return Set(words.flatMap { Self.best($0, name, worth) } + exact).sorted()
  }

  /// Goes on by one letter: `row` holds, for each byte of the name, the best score of the letters so far
  /// that ends there. Of the name only `places` are looked at. `from`, if given, takes the byte of the
  /// letter before.
  private static func step(
    _ letter: UInt8, _ isFirst: Bool, _ name: UnsafeBufferPointer<UInt8>,
    _ worth: UnsafeBufferPointer<UInt8>, _ row: UnsafeMutableBufferPointer<Int32>,
    _ places: ClosedRange<Int>, _ from: UnsafeMutablePointer<Int>?
  ) {
    var diagonal = impossible
    var beyondGap = impossible
    var gapPlace = -1
    for place in places {
      let before = row[place]
      var best = impossible
      if name[place] == letter {
        let own = matched + Int32(worth[place]) * (isFirst ? 2 : 1)
        if isFirst {
          best = own
        } else if diagonal + consecutive >= beyondGap, diagonal > impossible {
          best = own + diagonal + consecutive
          from?[place] = place - 1
        } else if beyondGap > impossible {
          best = own + beyondGap
          from?[place] = gapPlace
        }
      }
      row[place] = best
      if beyondGap > impossible { beyondGap -= gapMore }
      if diagonal > impossible, diagonal - gapStart >= beyondGap {
        beyondGap = diagonal - gapStart
        gapPlace = place - 1
      }
      diagonal = before
    }
  }

  /// The bytes that the best way takes.
  private static func best(_ word: [UInt8], _ name: [UInt8], _ worth: [UInt8]) -> [Int] {
    guard !name.isEmpty else { return [] }
    var row = [Int32](repeating: impossible, count: name.count)
    // A row for each letter of the word.
    var from = [Int](repeating: -1, count: name.count * word.count)
    name.withUnsafeBufferPointer { name in
      worth.withUnsafeBufferPointer { worth in
        row.withUnsafeMutableBufferPointer { row in
          from.withUnsafeMutableBufferPointer { from in
            for (place, letter) in word.enumerated() {
              let start = from.baseAddress.map { $0 + place * name.count }
              step(letter, place == 0, name, worth, row, 0...name.count - 1, start)
            }
          }
        }
      }
    }
    guard let most = row.max(), most > impossible, var place = row.firstIndex(of: most) else {
      return []
    }
    var places = [place]
    for letter in stride(from: word.count - 1, to: 0, by: -1) {
      place = from[letter * name.count + place]
      guard place >= 0 else { return places }
      places.append(place)
    }
    return places
  }
}
