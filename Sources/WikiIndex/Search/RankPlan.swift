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

  /// How much a word tells that `count` of `notes` have.
  static func rarity(count: Int, of notes: Int) -> Double {
    let (count, notes) = (Double(count), Double(max(count, notes)))
    return log1p((notes - count + 0.5) / (count + 0.5))
  }

  /// The plan as one value: flag, room, number of words, their rarities, then word and worth by
  /// phrase.
  var argument: Data {
    var numbers = [isSymptom ? 1 : 0, Double(room), Double(rarities.count)] + rarities
    for phrase in phrases { numbers += [Double(phrase.term), phrase.worth] }
    return numbers.withUnsafeBytes { Data($0) }
  }

  /// What ``argument`` was made of; a plan without words where it is something else.
  init(argument: UnsafeRawBufferPointer) {
    let numbers = (0..<argument.count / 8).map {
      argument.loadUnaligned(fromByteOffset: $0 * 8, as: Double.self)
    }
    guard numbers.count >= 3, numbers.count >= 3 + Int(numbers[2]) else { return }
    isSymptom = numbers[0] == 1
    room = Int(exactly: numbers[1]) ?? .max
    rarities = Array(numbers[3..<3 + Int(numbers[2])])
    var rest = numbers[(3 + rarities.count)...]
    while let term = rest.popFirst(), let worth = rest.popFirst() {
      phrases.append(Phrase(term: Int(term), worth: worth))
    }
  }

  init() {}
}
