/// Scores of a word as a subsequence of names, with room that is kept from one name to the next.
///
/// Only the places of the word's letters are looked at: of a name of forty bytes those are a few.
struct SubsequenceScore: ~Copyable {
  static let matched: Int32 = 16
  static let consecutive: Int32 = 8
  static let gapStart: Int32 = 3
  static let gapMore: Int32 = 1

  /// A byte of the name at which the letters so far may end, and the best score of that.
  private struct End {
    var place: Int32
    var score: Int32
  }

  /// Ends of the letter before and of the letter at hand.
  private let room: UnsafeMutableBufferPointer<End>
  private let length: Int

  /// For names of at most `length` bytes.
  init(length: Int) {
    self.length = length
    room = .allocate(capacity: 2 * length)
  }

  deinit { room.deallocate() }

  /// The score of the best way in which a word is a subsequence; nil where it is none.
  func score(
    _ word: [UInt8], _ name: UnsafeBufferPointer<UInt8>, _ worth: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard name.count <= length, let first = word.first else { return nil }
    var places = LetterPlaces(of: first, in: name)
    if word.count == 1 { return Self.best(&places, worth) }
    var ends = UnsafeMutableBufferPointer(rebasing: room[..<length])
    var next = UnsafeMutableBufferPointer(rebasing: room[length...])
    var count = 0
    while let place = places.next() {
      ends[count] = End(
        place: Int32(truncatingIfNeeded: place),
        score: Self.matched &+ 2 &* Int32(worth[place]))
      count &+= 1
    }
    for letter in word.dropFirst() {
      guard count > 0 else { return nil }
      count = Self.step(letter, name, worth, UnsafeBufferPointer(rebasing: ends[..<count]), next)
      swap(&ends, &next)
    }
    return ends[..<count].lazy.map(\.score).max().map(Int.init)
  }

  /// The score of a single letter, which the first letter of a search is.
  private static func best(
    _ places: inout LetterPlaces, _ worth: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var best: UInt8?
    while let place = places.next() { best = max(best ?? 0, worth[place]) }
    return best.map { Int(matched) + Int($0) * 2 }
  }

  /// Goes on by one letter from the ends of the one before; returns how many ends it has.
  private static func step(
    _ letter: UInt8, _ name: UnsafeBufferPointer<UInt8>, _ worth: UnsafeBufferPointer<UInt8>,
    _ before: UnsafeBufferPointer<End>, _ after: UnsafeMutableBufferPointer<End>
  ) -> Int {
    var count = 0
    var known = 0
    // The best end with a gap behind it, as if the gap began at byte 0.
    var beyondGap = Int32.min / 2
    var places = LetterPlaces(of: letter, in: name)
    while let next = places.next() {
      let place = Int32(truncatingIfNeeded: next)
      while known < before.count, before[known].place < place &- 1 {
        // No sum comes near what 32 bits hold: names have 240 bytes.
        beyondGap = max(beyondGap, before[known].score &+ gapMore &* before[known].place)
        known &+= 1
      }
      var best = beyondGap &- gapStart &- gapMore &* (place &- 2)
      if known < before.count, before[known].place == place &- 1 {
        best = max(best, before[known].score &+ consecutive)
      } else if known == 0 {
        continue
      }
      after[count] = End(place: place, score: best &+ matched &+ Int32(worth[next]))
      count &+= 1
    }
    return count
  }
}
