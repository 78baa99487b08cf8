import Foundation
import GRDB
import Glibc
import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// Known-item queries in the words of people who half remember, beside two plain ways to search.
@Suite struct RelevanceTests {
  private struct Item {
    var corpus: String
    var query: String
    var path: String
  }

  /// Queries that the ranking was made with, then those that it was not.
  private static let items = ["queries", "held-out"].flatMap { name in
    let url = Places.packageRoot.appending(path: "Tests/Fixtures/relevance/\(name).tsv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t").map(String.init)
      return Item(corpus: parts[0], query: parts[1], path: parts[2])
    }
  }

  /// Whether all sets are run, and what became of each query is printed.
  private static let tellsEach = ProcessInfo.processInfo.environment["LORE_RELEVANCE"] != nil

  @Test(arguments: [("wiki", 60), ("evolution", 60), ("eips", 40)])
  func thereAreEnoughQueries(_ corpus: String, _ least: Int) {
    #expect(Self.items.count { $0.corpus == corpus } >= least)
  }

  @Test func beatsSearchForAllWordsOnTheBundledWiki() throws {
    try compare("wiki", root: Places.packageRoot.appending(path: "Wiki").path)
  }

  @Test(.enabled(if: Corpora.have("swift-evolution"), "the proposals are not beside the package"))
  func beatsSearchForAllWordsOnSwiftEvolution() throws {
    let folder = try Corpora.unpacked("swift-evolution")
    try compare("evolution", root: folder.path)
  }

  @Test(
    .enabled(if: Corpora.have("eips"), "the proposals are not beside the package"),
    .enabled(if: tellsEach, "takes minutes in a debug build; LORE_RELEVANCE=1 runs it"))
  func beatsSearchForAllWordsOnProposalsThatItWasNotMadeWith() throws {
    let folder = try Corpora.unpacked("eips")
    try compare("eips", root: folder.path)
  }

  private func compare(_ corpus: String, root: String) throws {
    let items = Self.items.filter { $0.corpus == corpus }
    let folder = WikiFolder(root: root)
    let index = try NoteIndex.memory(folder)
    try index.update()
    var texts: [(path: String, text: String)] = []
    for file in try folder.scan().notes {
      guard let content = FileBytes.read(path: folder.absolutePath(of: file.path)) else { continue }
      texts.append((file.path, String(decoding: content.bytes, as: UTF8.self)))
    }
    let plain = try PlainFullText(texts)
    let folded = texts.map { (path: $0.path, text: Array($0.text.lowercased().utf8CString)) }
    var scores = [
      "lore": Score(), "bm25, all words": Score(), "bm25, any word": Score(), "count": Score(),
    ]
    for item in items {
      let query = try Query(parsing: item.query, today: 0)
      let answer = try index.search(query, SearchOptions(now: 0))
      let found = (answer.hits + answer.nearMisses).map(\.path)
      if Self.tellsEach {
        print(
          "relevance \(corpus) \(found.firstIndex(of: item.path).map { "\($0 + 1)" } ?? "-") \(item.query) -> \(item.path); \(found.prefix(5))"
        )
      }
      scores["lore"]?.add(found, item.path)
      scores["bm25, all words"]?.add(try plain.search(item.query, " "), item.path)
      scores["bm25, any word"]?.add(try plain.search(item.query, " OR "), item.path)
      scores["count"]?.add(Self.byCount(item.query, folded), item.path)
    }
    for (name, score) in scores.sorted(by: { $0.key < $1.key }) {
      print("relevance \(corpus) \(name): \(score.text)")
    }
    let own = try #require(scores["lore"])
    for name in ["bm25, all words", "bm25, any word", "count"] {
      let other = try #require(scores[name])
      #expect(own.reciprocal > other.reciprocal, "\(name) has the better mean reciprocal rank")
      #expect(own.third >= other.third, "\(name) succeeds more often at three")
    }
  }

  /// As `rg -i -c` with the words as alternatives would rank: by how many lines match.
  private static func byCount(
    _ query: String, _ texts: [(path: String, text: [CChar])]
  ) -> [String] {
    let words = query.lowercased().split(separator: " ").map { String($0).utf8CString }
    let counts = texts.map { entry in
      entry.text.withUnsafeBufferPointer { text in
        Set(words.flatMap { word in word.withUnsafeBufferPointer { lineEnds(of: $0, in: text) } })
          .count
      }
    }
    return zip(texts, counts).filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }.prefix(20).map(\.0.path)
  }

  /// The ends of the lines that have a word; both texts end with a zero.
  private static func lineEnds(
    of word: UnsafeBufferPointer<CChar>, in text: UnsafeBufferPointer<CChar>
  ) -> [Int] {
    guard let start = text.baseAddress, let word = word.baseAddress else { return [] }
    var ends: [Int] = []
    var rest = start
    while let found = strstr(rest, word) {
      let end = lineEnd(found)
      ends.append(end - start)
      rest = end
    }
    return ends
  }

  /// The next line break, or the end of the text.
  private static func lineEnd(_ place: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    place + strcspn(place, "\n")
  }
}

/// Mean reciprocal rank and success at three.
private struct Score {
  private var count = 0
  private var sum = 0.0
  private var hits = 0

  var reciprocal: Double { sum / Double(max(1, count)) }
  var third: Double { Double(hits) / Double(max(1, count)) }
  var text: String {
    String(format: "MRR %.3f, success at 3 %.3f, %d queries", reciprocal, third, count)
  }

  mutating func add(_ paths: [String], _ wanted: String) {
    count += 1
    guard let place = paths.firstIndex(of: wanted) else { return }
    sum += 1 / Double(place + 1)
    if place < 3 { hits += 1 }
  }
}

/// FTS5 as it comes, over the whole text of each file.
private struct PlainFullText {
  private let queue: DatabaseQueue

  init(_ texts: [(path: String, text: String)]) throws {
    queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE t USING fts5(path UNINDEXED, text)")
      for entry in texts {
        try db.execute(sql: "INSERT INTO t VALUES (?, ?)", arguments: [entry.path, entry.text])
      }
    }
  }

  func search(_ query: String, _ sign: String) throws -> [String] {
    let words = query.split(separator: " ").map { "\"\($0)\"" }.joined(separator: sign)
    return try queue.read {
      try String.fetchAll(
        $0, sql: "SELECT path FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT 20", arguments: [words])
    }
  }
}
