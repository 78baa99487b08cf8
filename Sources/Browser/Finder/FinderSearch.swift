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
    var best = BestNames(notes: noteCount)
    var matched = FinderMatches()
    matched.hasHeadings = pattern.count >= Self.headingLetters
    var scores = NameScores(self, pattern)
    let excluded = excluded(by: pattern)
    func visit(_ place: Int) {
      if !excluded.isEmpty, excluded[Int(entries[place].note)] { return }
      let name = Int(names[place])
      guard let score = scores[name] else { return }
      matched.entries.append(Int32(place))
      let entry = entries[place]
      best.add(
        place, of: Int(entry.note), score + Self.bonus(entry.kind) - scores.length(of: name) / 8)
    }
    if let known {
      for place in known.entries { visit(Int(place)) }
    } else {
      for place in 0..<headingStart { visit(place) }
    }
    if matched.hasHeadings, known?.hasHeadings != true {
      for place in headingStart..<entries.count { visit(place) }
    }
    let (hits, count) = best.hits(limit: limit)
    return (hits, count, matched)
  }

  /// Which notes have a title, an alias or a path with what is not asked for; empty where any may do.
  private func excluded(by pattern: FuzzyPattern) -> [Bool] {
    guard pattern.excludes else { return [] }
    var excluded = [Bool](repeating: false, count: noteCount)
    for place in 0..<headingStart {
      let name = Int(names[place])
      if pattern.excludes(bytes[Int(starts[name])..<Int(starts[name + 1])]) {
        excluded[Int(entries[place].note)] = true
      }
    }
    return excluded
  }

  private static func bonus(_ kind: Kind) -> Int {
    switch kind {
    case .title: 12
    case .alias: 8
    case .path: 4
    case .heading: 0
    }
  }
}

/// How well names match a pattern, each worked out once.
private struct NameScores {
  private let index: FinderIndex
  private let pattern: FuzzyPattern
  /// By name; for those that are asked for again and again.
  private var known: [Int32]

  private static let unknown = Int32.min
  private static let none = Int32.min + 1

  init(_ index: FinderIndex, _ pattern: FuzzyPattern) {
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
    return index.bytes.withUnsafeBufferPointer { bytes in
      index.worth.withUnsafeBufferPointer { worth in
        pattern.score(
          UnsafeBufferPointer(rebasing: bytes[range]), UnsafeBufferPointer(rebasing: worth[range]))
      }
    }
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
