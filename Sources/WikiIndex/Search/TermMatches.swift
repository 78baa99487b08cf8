/// Finds a term among the words of texts.
struct TermMatches: Sendable {
  private let wanted: [[UInt8]]
  private let isPrefix: Bool

  init(_ term: TextTerm) {
    wanted = term.words.map { Array($0.utf8) }
    isPrefix = term.isPrefix
  }

  /// The bytes of each place where the words of the term stand one after another.
  func ranges(in words: [WordReader.Word]) -> [Range<Int>] {
    guard let last = wanted.indices.last, words.count > last else { return [] }
    var found: [Range<Int>] = []
    for start in 0...words.count - 1 - last {
      let isThere = wanted.indices.allSatisfy { place in
        let word = words[start + place].text
        return place == last && isPrefix
          ? word.starts(with: wanted[place]) : word == wanted[place]
      }
      if isThere {
        found.append(words[start].range.lowerBound..<words[start + last].range.upperBound)
      }
    }
    return found
  }

  /// Whether the first word may stand in a text: false is certain, and cheaper than to cut the text
  /// into words.
  func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let word = wanted.first, let first = word.first else { return false }
    // Other letters may fold to the word's.
    guard text.allSatisfy({ $0 < 0x80 }) else { return true }
    guard word.count <= text.count else { return false }
    return word.withUnsafeBufferPointer { word in
      (0...text.count - word.count).contains { start in
        guard Self.lower(text[start]) == first else { return false }
        return word.indices.allSatisfy { Self.lower(text[start + $0]) == word[$0] }
      }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
