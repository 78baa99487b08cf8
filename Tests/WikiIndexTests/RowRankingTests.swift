import Foundation
import GRDB
import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// Scores do not depend on where the sizes of the notes come from, or on what was asked before.
@Suite struct RowRankingTests {
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
  func sizesFromMemoryAreThoseOfTheEngine(_ text: String) throws {
    let condition = try #require(try Query(parsing: text, today: 0).condition)
    let engine = try scores(condition, fewRows: .max)
    let memory = try scores(condition, fewRows: 1)
    #expect(!engine.isEmpty)
    #expect(engine == memory)
  }

  private func scores(_ condition: Condition, fewRows: Int) throws -> [Int64: Double] {
    index.known.forget()
    return try index.database.read { db in
      var ranking = try Ranking(index, db)
      ranking.fewRows = fewRows
      let texts = condition.conjuncts.filter { MatchExpression.of($0) != nil }
      let wanted = try #require(try ranking.wanted(.all(texts)))
      let found = try ranking.scored(wanted, most: nil)
      #expect(found.total == found.candidates.count)
      return Dictionary(uniqueKeysWithValues: found.candidates.map { ($0.row, $0.score) })
    }
  }

  @Test(arguments: ["token -title:token", "shard is:orphan", "queue title:about -\"cache lock\""])
  func onlyWhatMeetsTheFilterIsRanked(_ text: String) throws {
    let query = try Query(parsing: text, today: 0)
    var options = SearchOptions(now: 0)
    let few = try index.search(query, options)
    options.limit = nil
    let all = try index.search(query, options)
    #expect(few.total == all.hits.count)
    #expect(few.hits.map(\.id) == all.hits.prefix(20).map(\.id))
    #expect(few.total < 400)
  }

  @Test func thereIsMuchToRank() throws {
    let query = try Query(parsing: "queue", today: 0)
    #expect(try index.search(query, SearchOptions(now: 0)).total > 380)
  }

  /// What was counted before a change is counted again after it.
  @Test(arguments: ["cache lock", "queue depth", "stream"])
  func scoresFollowChanges(_ text: String) throws {
    let query = try Query(parsing: text, today: 0)
    _ = try index.search(query, SearchOptions(now: 0))
    for number in 0..<300 {
      try wiki.write("n\(number).md", "# Other \(number)\n\nqueue and depth\n")
    }
    try index.update()
    let anew = try NoteIndex.memory(index.folder)
    try anew.update()
    let known = try index.search(query, SearchOptions(now: 0))
    let fresh = try anew.search(query, SearchOptions(now: 0))
    #expect(known.hits.map(\.id) == fresh.hits.map(\.id))
    #expect(known.hits.map(\.score) == fresh.hits.map(\.score))
    #expect(known.total == fresh.total)
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
