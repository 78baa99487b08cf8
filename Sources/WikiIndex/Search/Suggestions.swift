import Foundation
import GRDB
import Notes

extension NoteIndex {
  /// Close spellings of a condition's words that no note has.
  func spellings(_ condition: Condition) throws -> [(word: String, near: [String])] {
    let terms = condition.conjuncts.compactMap { part -> TextTerm? in
      if case .text(let term) = part { return term }
      return nil
    }
    guard !terms.isEmpty else { return [] }
    return try database.read { db in
      let ranking = try Ranking(self, db)
      var spellings: [(word: String, near: [String])] = []
      for term in terms where try ranking.count(MatchExpression.of(term), 1) == 0 {
        for word in term.words where try ranking.count("\"\(word)\"", 1) == 0 {
          let near = try Self.near(word, db)
          if !near.isEmpty { spellings.append((word, near)) }
        }
      }
      return spellings
    }
  }

  /// Words of the wiki that are spelled like one; those with the same first letter.
  private static func near(_ word: String, _ db: Database) throws -> [String] {
    guard let first = word.unicodeScalars.first else { return [] }
    let length = word.unicodeScalars.count
    let words = try String.fetchAll(
      db,
      sql: """
        SELECT term FROM word WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?
        """,
      arguments: [
        String(first), String(first) + "\u{10FFFF}", max(1, length - 2), length + 2,
      ])
    return NearestNames.closest(to: word, among: words)
  }
}
