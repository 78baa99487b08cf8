import Foundation

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

  /// How much a word tells that `count` of `notes` have.
  static func rarity(count: Int, of notes: Int) -> Double {
    let (count, notes) = (Double(count), Double(max(count, notes)))
    return log1p((notes - count + 0.5) / (count + 0.5))
  }
}
