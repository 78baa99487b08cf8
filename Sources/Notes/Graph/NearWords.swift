/// Finds the notes some words of which are spelled like those of a name.
struct NearWords {
  private struct Word {
    var letters: LetterCounts
    var count: Int
    /// Edits that a word may be away: a quarter of the letters.
    var limit: Int
    let measure: EditDistance
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

  /// Numbers of the three notes with most such words, the nearest first, the earlier of equals
  /// first.
  func notes(in graph: LinkGraph) -> [Int] {
    guard !words.isEmpty else { return [] }
    var best: [Found] = []
    for note in 0..<graph.count {
      let found = Self.look(words, in: graph, note)
      guard found.words > 0 else { continue }
      let place = best.firstIndex { ($0.words, -$0.distance) < (found.words, -found.distance) }
      best.insert(found, at: place ?? best.count)
      if best.count > 3 { best.removeLast() }
    }
    return best.map(\.note)
  }

  private static func look(_ words: [Word], in graph: LinkGraph, _ note: Int) -> Found {
    var distances = words.map { $0.limit + 1 }
    for name in [graph.id(of: note), graph.title(of: note)] + graph.aliases(of: note) {
      var name = name
      name.withUTF8 { bytes in
        forEachPart(of: bytes) { part, count in
          for place in words.indices
          where abs(count - words[place].count) < distances[place] {
            let letters = LetterCounts(part())
            guard words[place].letters.surplus(over: letters) < distances[place] else { continue }
            let distance = words[place].measure.distance(
              to: LetterCounts.scalars(of: part()), atMost: distances[place] - 1)
            distances[place] = distance ?? distances[place]
          }
        }
      }
    }
    let near = zip(words, distances).filter { $0.limit >= $1 }
    return Found(note: note, words: near.count, distance: near.reduce(0) { $0 + $1.1 })
  }

  private static func split(_ name: String) -> [String] {
    var parts: [String] = []
    var name = name
    name.withUTF8 { bytes in forEachPart(of: bytes) { part, _ in parts.append(part()) } }
    return parts
  }

  /// Calls `body` with each part between signs, made when it is asked for, and how many scalars it
  /// has.
  private static func forEachPart(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (_ part: () -> String, _ count: Int) -> Void
  ) {
    var start = 0
    var count = 0
    for end in 0...bytes.count {
      let isInside =
        end < bytes.count && (bytes[end] >= 0x80 || bytes[end].isDigit || bytes[end].isLetter)
      if isInside {
        if bytes[end].isScalarStart { count += 1 }
        continue
      }
      let range = start..<end
      if count > 0 {
        body(
          { String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) }, count)
      }
      start = end + 1
      count = 0
    }
  }
}
