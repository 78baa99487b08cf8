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

  /// The best name of each note that matches, best first, at most `limit`; and how many notes match.
  ///
  /// `known` are the matches of a beginning of the pattern, among which it is enough to look.
  func search(
    _ pattern: FuzzyPattern, among known: FinderMatches? = nil, limit: Int = 200
  ) -> (hits: [FinderHit], count: Int, matched: FinderMatches) {
    var matched = FinderMatches()
    matched.hasHeadings = pattern.count >= Self.headingLetters
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
    for name in parallelMap(parts, { part in withColumns { $0.found(pattern, in: part) } }).joined()
    {
      matched.entries.append(name.entry)
      best.add(Int(name.entry), of: Int(name.note), Int(name.score))
    }
    let (hits, count) = best.hits(limit: limit)
    return (hits, count, matched)
  }

}

/// A name that matches.
private struct FoundName {
  var entry: Int32
  var note: UInt32
  var score: Int32
}

extension FinderIndex.Columns {
  /// The names of a part that match, in its order.
  fileprivate func found(_ pattern: FuzzyPattern, in part: NamePart) -> [FoundName] {
    var scores = NameScores(self, pattern)
    var found: [FoundName] = []
    func visit(_ place: Int) {
      let name = Int(names[place])
      guard let score = scores[name] else { return }
      let entry = entries[place]
      let worth = score + Self.bonus(entry.kind) - scores.length(of: name) / 8
      found.append(FoundName(entry: Int32(place), note: entry.note, score: Int32(clamping: worth)))
    }
    switch part {
    case .all(let places): for place in places { visit(place) }
    case .listed(let places): for place in places { visit(Int(place)) }
    }
    return found
  }

  private static func bonus(_ kind: FinderIndex.Kind) -> Int {
    switch kind {
    case .title: 12
    case .alias: 8
    case .path: 4
    case .heading: 0
    }
  }
}

/// Names that are looked through on one core.
private enum NamePart: Sendable {
  case all(Range<Int>)
  case listed(ArraySlice<Int32>)

  /// Fewer names are not worth another core.
  private static let least = 2_000
  private static let most = 4

  static func cut(_ count: Int, _ part: (Range<Int>) -> NamePart) -> [NamePart] {
    let parts = max(1, min(most, count / least))
    return (0..<parts).map { part(count * $0 / parts..<count * ($0 + 1) / parts) }
  }
}

/// How well names match a pattern, each worked out once.
private struct NameScores {
  private let index: FinderIndex.Columns
  private let pattern: FuzzyPattern
  /// By name; for those that are asked for again and again.
  private var known: [Int32]

  private static let unknown = Int32.min
  private static let none = Int32.min + 1

  init(_ index: FinderIndex.Columns, _ pattern: FuzzyPattern) {
    self.index = index
    self.pattern = pattern
    known = [Int32](repeating: Self.unknown, count: index.letters.count)
  }

  func length(of name: Int) -> Int { Int(index.starts[name + 1]) - Int(index.starts[name]) }

  /// Nil where the name does not match.
  subscript(name: Int) -> Int? {
    mutating get {
      guard index.letters[name] & pattern.letters == pattern.letters else { return nil }
      if known[name] == Self.unknown { known[name] = score(name).map { Int32($0) } ?? Self.none }
      return known[name] == Self.none ? nil : Int(known[name])
    }
  }

  private func score(_ name: Int) -> Int? {
    let range = Int(index.starts[name])..<Int(index.starts[name + 1])
    return pattern.score(
      UnsafeBufferPointer(rebasing: index.bytes[range]),
      UnsafeBufferPointer(rebasing: index.worth[range]))
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
