import Notes

/// A name that was found, and how well it matches.
struct FinderHit: Equatable, Sendable {
  /// The place of the name in the index.
  var entry: Int
  var score: Int
}

/// The names that a pattern matched, from which a longer pattern goes on.
struct FinderMatches: Equatable, Sendable {
  fileprivate var entries: [Int32] = []
  /// Whether headings were looked through.
  fileprivate var hasHeadings = false
}

extension FinderIndex {
  /// Headings are looked through from so many letters on: for fewer, titles alone say more.
  private static let headingLetters = 3

  /// The best name of each note that matches, best first, at most `limit`; and how many notes
  /// match.
  ///
  /// `known` are the matches of a beginning of the pattern, among which it is enough to look; notes
  /// that are `hidden` are not found.
  func search(
    _ pattern: FuzzyPattern, among known: FinderMatches? = nil,
    without hidden: PackedArray<UInt32> = [], limit: Int = 200
  ) -> (hits: [FinderHit], count: Int, matched: FinderMatches) {
    var matched = FinderMatches()
    matched.hasHeadings = pattern.count >= Self.headingLetters
    var excluded = withColumns { $0.excluded(by: pattern, headingStart, noteCount) }
    if !hidden.isEmpty {
      if excluded.isEmpty { excluded = [Bool](repeating: false, count: noteCount) }
      for note in hidden where Int(note) < noteCount { excluded[Int(note)] = true }
    }
    var parts: [NamePart] = []
    if let known {
      parts = NamePart.cut(known.entries.count) { .listed(known.entries[$0]) }
    } else {
      parts = NamePart.cut(headingStart) { .all($0) }
    }
    if matched.hasHeadings, known?.hasHeadings != true {
      let start = headingStart
      parts += NamePart.cut(entries.count - start) {
        .all(start + $0.lowerBound..<start + $0.upperBound)
      }
    }
    var best = BestNames(notes: noteCount)
    let found = parallelMap(parts) { part in withColumns { $0.found(pattern, in: part) } }
    for name in found.joined() where excluded.isEmpty || !excluded[Int(name.note)] {
      matched.entries.append(name.entry)
      best.add(Int(name.entry), of: Int(name.note), Int(name.score))
    }
    let (hits, count) = best.hits(limit: limit)
    return (hits, count, matched)
  }
}

/// The best name of each note so far.
private struct BestNames {
  private var scores: [Int32]
  private var names: [Int32]

  init(notes: Int) {
    scores = [Int32](repeating: .min, count: notes)
    names = [Int32](repeating: -1, count: notes)
  }

  mutating func add(_ name: Int, of note: Int, _ score: Int) {
    guard Int32(clamping: score) > scores[note] else { return }
    scores[note] = Int32(clamping: score)
    names[note] = Int32(name)
  }

  /// The best, and how many notes have a name at all.
  func hits(limit: Int) -> (hits: [FinderHit], count: Int) {
    // Counting how often each score occurs finds the least that is shown without sorting them all.
    let span = 4096
    var counts = [Int](repeating: 0, count: span)
    func bucket(_ score: Int32) -> Int { min(span - 1, max(0, Int(score) + 256)) }
    var count = 0
    for place in scores.indices where names[place] >= 0 {
      counts[bucket(scores[place])] += 1
      count += 1
    }
    var least = span - 1
    var above = 0
    while least > 0, above + counts[least] < limit {
      above += counts[least]
      least -= 1
    }
    // Of those with the least score the first are taken.
    var room = limit - above
    var hits: [FinderHit] = []
    for place in scores.indices where names[place] >= 0 {
      let bucket = bucket(scores[place])
      guard bucket > least || bucket == least && room > 0 else { continue }
      if bucket == least { room -= 1 }
      hits.append(FinderHit(entry: Int(names[place]), score: Int(scores[place])))
    }
    return (hits.sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }, count)
  }
}
