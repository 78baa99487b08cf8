package import Notes

/// A note that a search found, with its best passage.
package struct SearchHit: Sendable, Equatable {
  /// Of the note.
  package var id: String
  /// From the wiki's root.
  package var path: String
  /// The section of the passage.
  package var address: Address
  /// Of the note.
  package var title: String
  /// Text of the nearest heading above the passage; nil before the first.
  package var section: String?
  /// Where the best match is: a column's name, or nil where the query asks for no words.
  package var field: String?
  /// From 1, in the file.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  /// Text around the best match.
  package var snippet: String
  /// Matches in the snippet, in Unicode scalars from 0.
  package var matches: [Range<Int>]
  /// Higher is better; only comparable within one answer.
  package var score: Double
  /// The words of the query, or of the symptom, that the note has.
  package var tokens: [String]
}

extension SearchHit {
  /// The snippet cut at its matches, in order, for one line: blanks in a row are one; no piece is
  /// empty.
  package var pieces: [(text: String, isMatch: Bool)] {
    let scalars = Array(snippet.unicodeScalars)
    var pieces: [(text: String, isMatch: Bool)] = []
    var position = 0
    var endsBlank = false
    func add(_ range: Range<Int>, isMatch: Bool) {
      var text = String.UnicodeScalarView()
      for scalar in scalars[range.clamped(to: 0..<scalars.count)] {
        let isBlank = scalar.properties.isWhitespace
        if !isBlank || !endsBlank { text.append(isBlank ? " " : scalar) }
        endsBlank = isBlank
      }
      if !text.isEmpty { pieces.append((String(text), isMatch)) }
      position = range.upperBound
    }
    for match in matches where match.lowerBound >= position {
      add(position..<match.lowerBound, isMatch: false)
      add(match, isMatch: true)
    }
    add(min(position, scalars.count)..<scalars.count, isMatch: false)
    return pieces
  }
}

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

/// How a search is to be done.
package struct SearchOptions: Sendable, Equatable {
  /// What comes first.
  package enum Order: String, Sendable, CaseIterable {
    case score, updated, created, title
  }

  /// At most this many hits; nil for all.
  package var limit: Int? = 20
  /// What comes first.
  package var order = Order.score
  /// Seconds since 1970, against which notes are stale.
  package var now: Int
  /// Whether the query is still being typed, so that no suggestion is looked for.
  package var isTyping = false

  /// The usual search at a time.
  package init(now: Int) { self.now = now }
}
