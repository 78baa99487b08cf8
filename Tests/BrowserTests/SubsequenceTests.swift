import TestSupport
import Testing

@testable import Browser

/// Words as subsequences of names.
struct SubsequenceTests {
  /// The best score of a word in a name, by trying every way.
  private func tried(
    _ word: ArraySlice<UInt8>, _ name: [UInt8], _ worth: [UInt8], after last: Int? = nil
  ) -> Int? {
    guard let letter = word.first else { return 0 }
    let places = name.indices.filter { $0 > last ?? -1 && name[$0] == letter }
    return places.compactMap { place -> Int? in
      guard let rest = tried(word.dropFirst(), name, worth, after: place) else { return nil }
      return step(to: place, from: last, worth) + rest
    }.max()
  }

  private func step(to place: Int, from last: Int?, _ worth: [UInt8]) -> Int {
    guard let last else { return 16 + 2 * Int(worth[place]) }
    let gap = place - last - 1
    return 16 + Int(worth[place]) + (gap == 0 ? 8 : -3 - (gap - 1))
  }

  private func score(of places: [Int], _ worth: [UInt8]) -> Int {
    places.indices.reduce(0) { sum, letter in
      sum + step(to: places[letter], from: letter == 0 ? nil : places[letter - 1], worth)
    }
  }

  @Test func theScoreIsThatOfTheBestWay() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let name = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        UInt8.random(in: 0x61...0x63, using: &generator)
      }
      let worth = name.map { _ in UInt8.random(in: 0...9, using: &generator) }
      let word = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        UInt8.random(in: 0x61...0x63, using: &generator)
      }
      let scores = SubsequenceScore(length: 30)
      let score = name.withUnsafeBufferPointer { name in
        worth.withUnsafeBufferPointer { scores.score(word, name, $0) }
      }
      #expect(score == tried(word[...], name, worth), "\(word) in \(name) \(worth)")
      let places = Array(SubsequenceWay(word, name, worth).places.reversed())
      #expect(places.map { name[$0] } == (score == nil ? [] : word))
      #expect(places.isEmpty || self.score(of: places, worth) == score, "\(word) in \(name)")
    }
  }
}
