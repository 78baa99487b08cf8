/// A name that matches.
struct FoundName {
  var entry: Int32
  var note: UInt32
  var score: Int32
}

extension FinderIndex.Columns {
  /// The names of a part that match, in its order.
  func found(_ pattern: FuzzyPattern, in part: NamePart) -> [FoundName] {
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

  /// Which notes have a title, an alias or a path with what is not asked for; empty where any may
  /// do.
  func excluded(
    by pattern: FuzzyPattern, _ headingStart: Int, _ noteCount: Int
  ) -> [Bool] {
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
enum NamePart: Sendable {
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
private struct NameScores: ~Copyable {
  private let index: FinderIndex.Columns
  private let pattern: FuzzyPattern
  /// By name; for those that are asked for again and again.
  private var known: [Int32]
  private let scores = SubsequenceScore(length: FuzzyText.longest)

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
      UnsafeBufferPointer(rebasing: index.worth[range]), scores)
  }
}
