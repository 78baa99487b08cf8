/// What a search found.
package struct SearchAnswer: Sendable, Equatable {
  /// Best first.
  package var hits: [SearchHit] = []
  /// How many notes meet the query; at least so many where ``isCounted`` is false.
  package var total = 0
  /// Whether ``total`` is exact.
  package var isCounted = true
  /// Whether a regular expression or section ran out of time before all notes were read.
  package var isPartial = false
  /// Notes with most of the words, best first, where few have all.
  package var nearMisses: [SearchHit] = []
  /// Close spellings of words that no note has.
  package var spellings: [(word: String, near: [String])] = []

  /// Whether both have the same hits, near misses and spellings; how they were counted aside.
  package static func == (left: SearchAnswer, right: SearchAnswer) -> Bool {
    left.hits == right.hits && left.total == right.total && left.nearMisses == right.nearMisses
      && left.spellings.map(\.word) == right.spellings.map(\.word)
      && left.spellings.map(\.near) == right.spellings.map(\.near)
  }
}
