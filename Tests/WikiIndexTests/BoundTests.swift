import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// What is left out where very many notes match is not what would have been first.
@Suite struct BoundTests {
  private let wiki: TemporaryFolder
  private let index: NoteIndex

  init() throws {
    var random = SeededGenerator(seed: 3)
    let words = ["queue", "cache", "lock", "retry", "stream", "token", "shard"]
    var files: [String: String] = [:]
    for number in 0..<300 {
      func word() -> String { words.randomElement(using: &random) ?? "" }
      let title = number % 9 == 0 ? "About \(word()) \(number)" : "Note \(number)"
      let text = (0..<40).map { _ in word() }.joined(separator: " ")
      files["n\(number).md"] = "# \(title)\n\n\(text)\n"
    }
    wiki = try TemporaryFolder(files)
    index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
  }

  @Test(arguments: ["queue", "cache lock", "queue OR shard", "retry stream token"])
  func keepsThoseWithTheWordsInTheirTitle(_ text: String) throws {
    let query = try Query(parsing: text, today: 0)
    var options = SearchOptions(now: 0)
    options.limit = 10
    options.candidateLimit = .max - 1
    let all = try index.search(query, options)
    options.candidateLimit = 120
    let few = try index.search(query, options)
    try #require(all.total > 120)
    #expect(!few.isCounted)
    // Those with the words in a title come first either way.
    let named = all.hits.prefix { hit in
      query.condition?.positiveTerms.allSatisfy { hit.title.contains($0.words[0]) } ?? false
    }
    #expect(Set(few.hits.prefix(named.count).map(\.id)) == Set(named.map(\.id)))
    #expect(few.hits.count == 10)
  }

  @Test func countsNoMoreThanItsLimit() throws {
    var options = SearchOptions(now: 0)
    options.candidateLimit = 50
    let answer = try index.search(try Query(parsing: "queue", today: 0), options)
    #expect(answer.total == 50)
  }
}
