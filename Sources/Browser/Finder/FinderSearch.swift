import Notes

/// A name that was found, and how well it matches.
struct FinderHit: Equatable, Sendable {
  /// The place of the name in the index.
  var entry: Int
  var score: Int
}

extension FinderIndex {
  /// The best name of each note that matches, best first, at most `limit`; and how many notes match.
  ///
  /// `candidates` narrows the search to entries that matched a beginning of the pattern; the answer names
  /// those for the next letter.
  func search(
    _ pattern: FuzzyPattern, among candidates: [Int32]? = nil, limit: Int = 200
  ) -> (hits: [FinderHit], count: Int, matched: [Int32]) {
    var best: [UInt32: FinderHit] = [:]
    var matched: [Int32] = []
    func visit(
      _ place: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ worth: UnsafeBufferPointer<UInt8>
    ) {
      let entry = entries[place]
      guard entry.letters & pattern.letters == pattern.letters else { return }
      let range = Int(entry.start)..<Int(entry.start) + Int(entry.length)
      guard
        let score = pattern.score(
          UnsafeBufferPointer(rebasing: bytes[range]), UnsafeBufferPointer(rebasing: worth[range]))
      else { return }
      matched.append(Int32(place))
      let sum = score + Self.bonus(entry.kind) - range.count / 8
      if let known = best[entry.note], known.score >= sum { return }
      best[entry.note] = FinderHit(entry: place, score: sum)
    }
    bytes.withUnsafeBufferPointer { bytes in
      worth.withUnsafeBufferPointer { worth in
        if let candidates {
          for place in candidates { visit(Int(place), bytes, worth) }
        } else {
          for place in entries.indices { visit(place, bytes, worth) }
        }
      }
    }
    // Only what can be shown is sorted by everything; the rest only has to be worse.
    var scores = best.values.map(\.score)
    if scores.count > limit * 4 {
      scores.sort(by: >)
      let least = scores[limit - 1]
      best = best.filter { $0.value.score >= least }
    }
    let count = scores.count
    let hits = best.values.sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }
    return (Array(hits.prefix(limit)), count, matched)
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
