import Foundation
import GRDB

/// What ``RankFunction`` must know of a query: how rare its words are, and which phrases stand for
/// which word.
struct RankPlan: Sendable, Equatable {
  /// A phrase of the expression, in the order of the expression.
  struct Phrase: Sendable, Equatable {
    /// The word that it stands for, by its place among ``rarities``.
    var term: Int
    /// What an occurrence counts, 1 as written.
    var worth: Double
  }

  /// How much each word tells; higher for rarer ones.
  var rarities: [Double] = []
  var phrases: [Phrase] = []
  /// Whether incidents and code count first.
  var isSymptom = false
  /// Of more rows than this only those are scored that seem the best without a look at their length.
  var room = Int.max
  /// Rows that are scored in any case, ascending.
  var always: [Int64] = []

  /// How much a word tells that `count` of `notes` have.
  static func rarity(count: Int, of notes: Int) -> Double {
    let (count, notes) = (Double(count), Double(max(count, notes)))
    return log1p((notes - count + 0.5) / (count + 0.5))
  }

  /// The plan as one value: flag, room, number of words and of phrases, the words' rarities, then word
  /// and worth by phrase, then the rows.
  var argument: Data {
    var numbers = [isSymptom ? 1 : 0, Double(room), Double(rarities.count), Double(phrases.count)]
    numbers += rarities
    for phrase in phrases { numbers += [Double(phrase.term), phrase.worth] }
    numbers += always.map(Double.init)
    return numbers.withUnsafeBytes { Data($0) }
  }

  /// What ``argument`` was made of; a plan without words where it is something else.
  init(argument: UnsafeRawBufferPointer) {
    let numbers = (0..<argument.count / 8).map {
      argument.loadUnaligned(fromByteOffset: $0 * 8, as: Double.self)
    }
    guard numbers.count >= 4 else { return }
    let (words, phrases) = (Int(numbers[2]), Int(numbers[3]))
    guard numbers.count >= 4 + words + 2 * phrases else { return }
    isSymptom = numbers[0] == 1
    room = Int(exactly: numbers[1]) ?? .max
    rarities = Array(numbers[4..<4 + words])
    self.phrases = (0..<phrases).map { number in
      let place = 4 + words + 2 * number
      return Phrase(term: Int(numbers[place]), worth: numbers[place + 1])
    }
    always = numbers[(4 + words + 2 * phrases)...].map { Int64($0) }
  }

  init() {}
}
