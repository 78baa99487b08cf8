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
  /// Of the snippet's best match, or of where the snippet begins; from 1, in the file.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  /// Text around the best match.
  package var snippet: String
  /// Matches in the snippet, in Unicode scalars from 0.
  package var matches: [Range<Int>]
  /// Parts of the snippet that are TeX, ascending, in Unicode scalars from 0.
  package var math: [Range<Int>] = []
  /// Higher is better; only comparable within one answer.
  package var score: Double
  /// The words of the query, or of the symptom, that the note has.
  package var tokens: [String]
  /// Whether the note as a whole was found and the snippet stands for it.
  package var isOfNote = false
}

extension SearchHit {
  /// The snippet cut at its matches, in order, for one line: blanks in a row are one; no piece is
  /// empty.
  ///
  /// TeX with a match in it is one.
  /// - Parameter readingMath: makes of TeX what is shown.
  package func pieces(
    readingMath: (String) -> String = { $0 }
  ) -> [(text: String, isMatch: Bool)] {
    let scalars = Array(snippet.unicodeScalars)
    var isMatch = [Bool](repeating: false, count: scalars.count)
    for range in matches + math.filter({ part in matches.contains { $0.overlaps(part) } }) {
      for place in range.clamped(to: scalars.indices) { isMatch[place] = true }
    }
    var pieces: [(text: String, isMatch: Bool)] = []
    var shown = String.UnicodeScalarView()
    var shownIsMatch = false
    var endsBlank = false
    func end() {
      if !shown.isEmpty { pieces.append((String(shown), shownIsMatch)) }
      shown = String.UnicodeScalarView()
    }
    func add(_ text: some Sequence<Unicode.Scalar>, isMatch: Bool) {
      for scalar in text {
        let isBlank = scalar.properties.isWhitespace
        defer { endsBlank = isBlank }
        guard !isBlank || !endsBlank else { continue }
        if isMatch != shownIsMatch { end() }
        shownIsMatch = isMatch
        shown.append(isBlank ? " " : scalar)
      }
    }
    var math = math[...]
    var position = 0
    while position < scalars.count {
      if let part = math.first, part.lowerBound <= position {
        math.removeFirst()
        guard part.lowerBound == position, !part.isEmpty else { continue }
        let stop = min(part.upperBound, scalars.count)
        let tex = String(String.UnicodeScalarView(scalars[position..<stop]))
        add(readingMath(tex).unicodeScalars, isMatch: isMatch[position])
        position = stop
      } else {
        add(CollectionOfOne(scalars[position]), isMatch: isMatch[position])
        position += 1
      }
    }
    end()
    return pieces
  }
}
