import GRDB

/// A term with how much it counts.
struct WeightedTerm {
  var term: TextTerm
  var weight: Double

  init(_ term: TextTerm, weight: Double) {
    self.term = term
    self.weight = weight
  }
}

/// Ranks notes that have some of many words by how rare those are and how close they stand.
struct PartialRanking {
  let index: NoteIndex
  let db: Database
  /// Notes that are looked at, at most.
  var limit = PartialRanking.usualLimit

  /// Notes that are looked at where nobody waits for each letter.
  static let usualLimit = 25_000

  /// Candidates at most.
  private static let shown = 200
  /// What an occurrence with another ending counts.
  private static let endingWorth = 0.6

  /// A term with the expressions that stand for it.
  private struct Variants {
    var terms: [TextTerm]
    var count: Int
    var rarity: Double
  }

  /// The best notes that have any of the terms, rare ones first of all.
  ///
  /// Words that very many notes have are left out, the commonest first, until what is left is few.
  /// - Parameter endings: whether other endings of a word count too, for less.
  func notes(
    with wanted: [WeightedTerm], endings: Bool, isSymptom: Bool = false
  ) throws -> [Candidate] {
    let ranking = try Ranking(index, db)
    let notes = try ranking.notes()
    var all: [Variants] = []
    for weighted in wanted {
      var terms = [weighted.term]
      if endings { terms += try known(weighted.term.otherEndings, ranking) }
      // As rare as it is written; a word that no note has so is as rare as its other endings.
      var count = try ranking.count(MatchExpression.of(weighted.term), limit)
      if count == 0, terms.count > 1 {
        count = try ranking.count(Self.any(Array(terms.dropFirst())), limit)
      }
      guard count > 0 else { continue }
      let rarity = RankPlan.rarity(count: count, of: notes) * weighted.weight
      all.append(Variants(terms: terms, count: count, rarity: rarity))
    }
    var room = limit
    let affordable = all.sorted { $0.count < $1.count }.filter { variants in
      room -= variants.count
      return room >= 0
    }
    guard !affordable.isEmpty else { return [] }
    return try ranking.scored(Self.wanted(affordable, isSymptom), most: Self.shown).candidates
  }

  private static func wanted(_ all: [Variants], _ isSymptom: Bool) -> Ranking.Wanted {
    var plan = RankPlan()
    plan.isSymptom = isSymptom
    for (place, variants) in all.enumerated() {
      plan.rarities.append(variants.rarity)
      for written in variants.terms.indices {
        plan.phrases.append(.init(term: place, worth: written == 0 ? 1 : endingWorth))
      }
    }
    return Ranking.Wanted(expression: any(all.flatMap(\.terms)), plan: plan)
  }

  private static func any(_ terms: [TextTerm]) -> String {
    terms.map(MatchExpression.of).joined(separator: " OR ")
  }

  private func known(_ terms: [TextTerm], _ ranking: Ranking) throws -> [TextTerm] {
    try terms.filter { try ranking.count(MatchExpression.of($0), 1) > 0 }
  }
}
