import Foundation
import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// The guide to the search language, whose examples are about the wiki that it is part of.
@Suite struct SearchGuideTests {
  private static let root = Places.packageRoot.appending(path: "Wiki").path
  /// 22 November 2026.
  private static let today = 20_779

  /// The code in the first column of the guide's tables.
  private static let examples: [String] = {
    let text = (try? String(contentsOfFile: "\(root)/guide/search.md", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { line in
      line.split(separator: "|")[0].split(separator: "`").enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }()

  @Test func everyExampleFindsSomething() throws {
    let index = try NoteIndex.memory(WikiFolder(root: Self.root))
    try index.update()
    try #require(Self.examples.count >= 25)
    for example in Self.examples {
      let query = try Query(parsing: example, today: Self.today)
      let hits = try index.search(query, SearchOptions(now: Self.today * 86_400)).hits
      #expect(!hits.isEmpty, "\(example)")
    }
  }
}
