import Foundation
import GRDB
import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// What is not scored in full where very many notes match is not what would have been first.
@Suite struct BoundTests {
  private let wiki: TemporaryFolder
  private let index: NoteIndex

  init() throws {
    var random = SeededGenerator(seed: 3)
    let words = ["queue", "cache", "lock", "retry", "stream", "token", "shard"]
    var files: [String: String] = [:]
    for number in 0..<400 {
      func word() -> String { words.randomElement(using: &random) ?? "" }
      let title = number % 9 == 0 ? "About \(word()) \(number)" : "Note \(number)"
      let length = Int.random(in: 20...90, using: &random)
      let text = (0..<length).map { _ in word() }.joined(separator: " ")
      let link = "[[n\(Int.random(in: 0..<40, using: &random))]]"
      files["n\(number).md"] = "# \(title)\n\n\(text) \(link)\n"
    }
    wiki = try TemporaryFolder(files)
    index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
  }

  @Test(arguments: [
    "queue", "cache lock", "queue OR shard", "retry stream token", "st*", "qu* lock", "title:queue",
    "token -title:token", "\"cache lock\" OR retry", "shard is:orphan",
  ])
  func theFirstTwentyAreTheSame(_ text: String) throws {
    let query = try Query(parsing: text, today: 0)
    var options = SearchOptions(now: 0)
    options.candidateLimit = .max
    let all = try index.search(query, options)
    options.candidateLimit = 120
    let few = try index.search(query, options)
    #expect(few.hits.map(\.id) == all.hits.map(\.id))
    #expect(few.hits.map(\.score) == all.hits.map(\.score))
    #expect(few.total == all.total)
    #expect(few.isCounted)
  }

  @Test func thereIsMuchToLeaveOut() throws {
    let query = try Query(parsing: "queue", today: 0)
    #expect(try index.search(query, SearchOptions(now: 0)).total > 380)
  }

  /// Every row is looked at, but only some are scored in full.
  @Test func scoresOnlySome() throws {
    let scored = try index.database.read { db in
      var ranking = Ranking(db: db)
      ranking.limit = 10
      let wanted = try #require(
        try ranking.wanted(.text(TextTerm(words: ["queue"], written: "queue"))))
      return try ranking.scored(wanted)
    }
    #expect(scored.total > 380)
    // The best, what seemed so on the way, and the 40 that are linked to.
    #expect((40..<200).contains(scored.candidates.count))
  }

  @Test func aPlanComesBackFromItsArgument() {
    var plan = RankPlan()
    plan.rarities = [1.5, 0.25]
    plan.phrases = [.init(term: 0, worth: 1), .init(term: 1, worth: 1), .init(term: 1, worth: 0.6)]
    plan.isSymptom = true
    plan.room = 77
    plan.always = [3, 1 << 40]
    #expect(plan.argument.withUnsafeBytes { RankPlan(argument: $0) } == plan)
    #expect(Data(count: 9).withUnsafeBytes { RankPlan(argument: $0) } == RankPlan())
  }

  @Test(arguments: [1, 7, 50]) func keepsTheBestRows(_ room: Int) {
    var random = SeededGenerator(seed: UInt64(room))
    let scores = (0..<200).map { _ in Double(Int.random(in: 0..<60, using: &random)) }
    var best = BestRows(room: room)
    for (row, score) in scores.enumerated() { best.add(Int64(row), score) }
    let sorted = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(room)
    #expect(best.entries.map(\.row) == sorted.map(Int64.init))
    #expect(best.entries.map(\.score) == sorted.map { scores[$0] })
  }
}
