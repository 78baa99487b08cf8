/// Finds terms among the words of texts, all of them in one pass.
struct TermFinder: Sendable {
  /// A word that is looked for, as part of some terms.
  private struct Wanted: Equatable, Sendable {
    var bytes: [UInt8]
    var isPrefix: Bool
  }

  private var wanted: [Wanted] = []
  /// For each term the ways to write it, each the numbers of its words among `wanted`.
  private var phrases: [[[Int]]] = []
  /// Which bytes the words that are looked for begin with.
  private var firsts = Array(repeating: false, count: 256)

  /// - Parameter terms: each with the other ways to write it.
  init(_ terms: [[TextTerm]]) {
    for variants in terms {
      phrases.append(variants.filter { !$0.words.isEmpty }.map { add($0) })
    }
    for word in wanted { if let first = word.bytes.first { firsts[Int(first)] = true } }
  }

  private mutating func add(_ term: TextTerm) -> [Int] {
    term.words.enumerated().map { place, word in
      let isPrefix = term.isPrefix && place == term.words.count - 1
      let word = Wanted(bytes: Array(word.utf8), isPrefix: isPrefix)
      if let known = wanted.firstIndex(of: word) { return known }
      wanted.append(word)
      return wanted.count - 1
    }
  }

  /// By term: the bytes of each place where its words stand one after another; those of one way to
  /// write it after those of the other.
  func ranges(in text: UnsafeBufferPointer<UInt8>) -> [[Range<Int>]] {
    var found = Array(repeating: [Range<Int>](), count: phrases.count)
    guard mayStand(in: text) else { return found }
    let places = places(in: text)
    guard !places.isEmpty else { return found }
    for (term, ways) in phrases.enumerated() {
      for words in ways { add(words, places, to: &found[term]) }
    }
    return found
  }

  func ranges(in text: String) -> [[Range<Int>]] {
    var text = text
    return text.withUTF8(ranges)
  }

  /// A word of a text that is looked for.
  private struct Place {
    /// Words before it in the text.
    var number: Int
    /// Its place among `wanted`.
    var word: Int
    var range: Range<Int>
  }

  /// In the order of the text.
  private func places(in text: UnsafeBufferPointer<UInt8>) -> [Place] {
    var places: [Place] = []
    var number = 0
    WordReader.read(text) { word, range in
      if firsts[Int(word[0])] {
        for (place, wanted) in wanted.enumerated() where Self.matches(word, wanted) {
          places.append(Place(number: number, word: place, range: range))
        }
      }
      number += 1
    }
    return places
  }

  private static func matches(_ word: UnsafeBufferPointer<UInt8>, _ wanted: Wanted) -> Bool {
    guard wanted.isPrefix ? word.count >= wanted.bytes.count : word.count == wanted.bytes.count
    else { return false }
    return wanted.bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.allSatisfy { bytes[$0] == word[$0] }
    }
  }

  private func add(_ words: [Int], _ places: [Place], to found: inout [Range<Int>]) {
    for start in places.indices where places[start].word == words[0] {
      var end = start
      for (distance, word) in words.enumerated().dropFirst() {
        let number = places[start].number + distance
        let next = places[end...].prefix { $0.number <= number }
          .firstIndex { $0.number == number && $0.word == word }
        guard let next else { break }
        end = next
      }
      guard places[end].number == places[start].number + words.count - 1 else { continue }
      found.append(places[start].range.lowerBound..<places[end].range.upperBound)
    }
  }

  /// Whether the first word of a term may stand in a text: false is certain, and cheaper than to
  /// cut the text into words.
  func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasWord = false
    for (place, byte) in text.enumerated() {
      // Other letters may fold to the word's.
      if byte >= 0x80 { return true }
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      let isWord = lower &- 0x61 < 26 || byte &- 0x30 < 10
      if isWord, !wasWord, firsts[Int(lower)], begins(text, place) { return true }
      wasWord = isWord
    }
    return false
  }

  private func begins(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    phrases.contains { ways in
      ways.contains { words in
        let bytes = wanted[words[0]].bytes
        return place + bytes.count <= text.count
          && bytes.indices.allSatisfy { Self.lower(text[place + $0]) == bytes[$0] }
      }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
