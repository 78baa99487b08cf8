/// Finds the notes some words of which are spelled like those of a name.
struct NearWords {
  private struct Word {
    var letters: LetterCounts
    var count: Int
    /// Edits that a word may be away: a quarter of the letters.
    var limit: Int
    var measure: EditDistance
  }

  private struct Found {
    var note: Int
    /// Words of the name that are near one of the note's.
    var words: Int
    var distance: Int
  }

  private let words: [Word]

  init(_ name: String) {
    words = Self.split(name).map { word in
      let scalars = LetterCounts.scalars(of: word)
      return Word(
        letters: LetterCounts(word), count: scalars.count, limit: scalars.count / 4,
        measure: EditDistance(from: scalars))
    }.filter { $0.limit > 0 }
  }

  /// Numbers of the three notes with most such words, the nearest first, the earlier of equals first.
  func notes(in graph: LinkGraph) -> [Int] {
    guard !words.isEmpty else { return [] }
    var words = words
    var best: [Found] = []
    for note in 0..<graph.count {
      let found = Self.look(&words, in: graph, note)
      guard found.words > 0 else { continue }
      let place = best.firstIndex { ($0.words, -$0.distance) < (found.words, -found.distance) }
      best.insert(found, at: place ?? best.count)
      if best.count > 3 { best.removeLast() }
    }
    return best.map(\.note)
  }

  private static func look(_ words: inout [Word], in graph: LinkGraph, _ note: Int) -> Found {
    var distances = words.map { $0.limit + 1 }
    for name in [graph.id(of: note), graph.title(of: note)] + graph.aliases(of: note) {
      for part in split(name) {
        let letters = LetterCounts(part)
        for place in words.indices {
          let longer = max(0, letters.total - words[place].count)
          let least = words[place].letters.surplus(over: letters) + longer
          guard least < distances[place] else { continue }
          let distance = words[place].measure.distance(
            to: LetterCounts.scalars(of: part), atMost: distances[place] - 1)
          distances[place] = distance ?? distances[place]
        }
      }
    }
    let near = zip(words, distances).filter { $0.limit >= $1 }
    return Found(note: note, words: near.count, distance: near.reduce(0) { $0 + $1.1 })
  }

  /// The parts between signs.
  private static func split(_ name: String) -> [Substring] {
    name.utf8.split { $0 < 0x80 && !$0.isDigit && !$0.isLetter }
      .map { Substring($0) }
  }
}
