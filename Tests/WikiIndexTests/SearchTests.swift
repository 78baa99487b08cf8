import Foundation
import Notes
import TestSupport
import Testing

@testable import WikiIndex

@Suite struct SearchTests {
  private let wiki: TemporaryFolder
  private let index: NoteIndex

  init() throws {
    wiki = try TemporaryFolder([
      "concepts/queue.md":
        "---\ntitle: Queue depth\ntags: [ops/queues, perf]\nstatus: stable\ncreated: 2026-04-02\n"
        + "owner: Ann\nrank: 7\n---\n\n# Queue depth\n\nA queue grows.\n\n## Limits\n\n"
        + "Call `asyncio.wait_for` and don't drop user_id. See [[drain]] and [[nowhere]].\n",
      "drain.md":
        "# Drain\n\naliases of C++ and foo-bar: error E0599 in /etc/hosts.\n\n## Real Incident (2026-03-01)\n\n"
        + "queue: overflow of workers.\n\nFix: restart.\n",
      "old.md": "---\nstatus: deprecated\n---\n# Old\n\nqueue queue queue queue depth\n",
      "jp.md": "# 東京都の天気\n\n私は東京都に住んでいます。ภาษาไทยเขียนติดกัน\n",
      "de.md": "# Änderung\n\nDie Donaudampfschifffahrt fährt. Crème Brûlée\n",
      "code.md":
        "# Code\n\n```swift\nlet ContextVar = 1\n```\n\n| A | B |\n|---|---|\n| tablecell | x |\n",
      "page.md":
        "# Page\n\n<table width=7><caption>harbours</caption><tr><th>Pier</th></tr>\n"
        + "<tr><td>Quay&shy;side &amp; <b>dolphin</b></td></tr>\n\n<tr><td>\n\n*bollard*\n\n"
        + "</td></tr></table>\n",
    ])
    index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
  }

  private func ids(_ text: String) throws -> [String] {
    let query = try Query(parsing: text, today: 20_600)
    return try index.search(query, SearchOptions(now: 1_780_000_000)).hits.map(\.id)
  }

  @Test(
    arguments: [
      ("asyncio.wait_for", ["concepts/queue"]), ("wait_for", ["concepts/queue"]),
      ("don't", ["concepts/queue"]),
      ("user_id", ["concepts/queue"]), ("C++", ["drain"]), ("foo-bar", ["drain"]),
      ("E0599", ["drain"]),
      ("/etc/hosts", ["drain"]), ("東京", ["jp"]), ("天気", ["jp"]), ("都", ["jp"]), ("ไทย", ["jp"]),
      ("anderung", ["de"]), ("creme brulee", ["de"]), ("donaudampf*", ["de"]), ("dampfschiff", []),
      ("\"queue grows\"", ["concepts/queue"]), ("\"grows queue\"", []), ("context var", ["code"]),
      ("tag:ops", ["concepts/queue"]), ("tag:op", []), ("path:concepts queue", ["concepts/queue"]),
      ("title:queue", ["concepts/queue"]), ("heading:limits", ["concepts/queue"]),
      ("code:contextvar", ["code"]), ("table:tablecell", ["code"]),
      ("table:pier", ["page"]), ("table:dolphin", ["page"]), ("table:bollard", ["page"]),
      ("table:harbours", []), ("harbours", ["page"]), ("\"dolphin bollard\"", []),
      ("has:table -tablecell", ["page"]),
      ("incident:overflow", ["drain"]),
      ("link:drain", ["concepts/queue"]), ("link:nowhere", ["concepts/queue"]),
      ("from:queue", ["drain"]),
      ("[owner:ann]", ["concepts/queue"]), ("[rank:>=7]", ["concepts/queue"]), ("[rank:>7]", []),
      ("[owner]", ["concepts/queue"]), ("[owner:\"Ann\"]", ["concepts/queue"]),
      ("[created:2026-04]", ["concepts/queue"]), ("[created:2026-03]", []),
      ("created:2026-04", ["concepts/queue"]),
      ("created:<2026-04", []),
      ("is:ghosted", ["concepts/queue"]), ("has:incident", ["drain"]), ("is:deprecated", ["old"]),
      ("section:\"user_id asyncio\"", ["concepts/queue"]), ("section:\"grows asyncio\"", []),
      ("/e\\d+/ -old", ["drain"]), ("queue -depth", ["drain"]), ("(grows OR overflow) -old", nil),
      ("status:stable", ["code", "concepts/queue", "de", "drain", "jp", "page"]),
      ("trust:unverified restart", ["drain"]),
    ] as [(String, [String]?)])
  func finds(_ text: String, _ expected: [String]?) throws {
    let found = try ids(text)
    #expect(found.sorted() == (expected ?? ["concepts/queue", "drain"]).sorted(), "\(text)")
  }

  @Test func ranksTheTitleFirstAndDeprecatedLast() throws {
    #expect(try ids("queue depth") == ["concepts/queue", "old"])
    #expect(try ids("queue") == ["concepts/queue", "drain", "old"])
  }

  @Test func namesSectionLineAndMatches() throws {
    let query = try Query(parsing: "wait_for", today: 0)
    let hit = try #require(try index.search(query, SearchOptions(now: 0)).hits.first)
    #expect(hit.line == 16)
    #expect(hit.column == 15)
    #expect(hit.section == "Limits")
    #expect(hit.address.description == "concepts/queue#Limits")
    let scalars = Array(hit.snippet.unicodeScalars)
    #expect(hit.matches.map { String(String.UnicodeScalarView(scalars[$0])) } == ["wait_for"])
  }

  @Test func piecesOfASnippetStandInOneLine() throws {
    let query = try Query(parsing: "wait_for", today: 0)
    var hit = try #require(try index.search(query, SearchOptions(now: 0)).hits.first)
    hit.snippet = "call(\n    limit=3,\n    )"
    hit.matches = [10..<15]
    #expect(hit.pieces().map(\.text) == ["call( ", "limit", "=3, )"])
    #expect(hit.pieces().map(\.isMatch) == [false, true, false])
    hit.matches = [0..<900]
    #expect(hit.pieces().map(\.text) == ["call( limit=3, )"])
  }

  @Test func namesCloseSpellings() throws {
    let query = try Query(parsing: "qeue", today: 0)
    let answer = try index.search(query, SearchOptions(now: 0))
    #expect(answer.hits.isEmpty)
    #expect(answer.spellings.first?.near.first == "queue")
  }

  @Test func findsTheNoteOfASymptom() throws {
    let trace = """
      Traceback (most recent call last):
        File "main.py", line 3, in run
      rustc: error[E0599]: workers "overflow of workers"
      """
    let answer = try index.search(Symptom(reading: Array(trace.utf8)), SearchOptions(now: 0))
    #expect(answer.hits.first?.id == "drain")
    #expect(answer.hits.first?.tokens.contains("E0599") == true)
  }

  @Test(arguments: [
    "NEAR(a b)", "col: x", "a; DROP TABLE note", "'; --", "\" OR 1=1 --", "a*b*c", "^a",
    "{title}:a",
    "title:\"x\" AND", "a\u{0}b", "a\u{202E}b", "𝄞 😀", "-a", "-(a OR b)", "NOT a", "[a]]", "::",
    "a:b:c",
    "/(a+)+$/", "\u{FFFD}", "+ + +", "%s%n", "queue)", "a OR OR b",
  ])
  func neverFailsInTheDatabase(_ text: String) throws {
    do throws(QueryError) {
      let query = try Query(parsing: text, today: 0)
      #expect(throws: Never.self) { try index.search(query, SearchOptions(now: 0)) }
    } catch {
      #expect(!error.message.isEmpty)
    }
  }

  @Test(arguments: 1...40) func survivesRandomQueries(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "(", ")", "\"", "-", "OR", "a", "title:", "/", "[", "]", "*", ":", ">=", "é", "東", " ", "30d",
    ]
    for _ in 0..<25 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "a" }.joined()
      guard let query = try? Query(parsing: text, today: 0) else { continue }
      #expect(throws: Never.self, "\(text)") { try index.search(query, SearchOptions(now: 0)) }
    }
  }

  @Test func takesTenThousandCharacters() throws {
    let word = String(repeating: "x", count: 10_000)
    #expect(try ids(word).isEmpty)
    #expect(throws: QueryError.self) { try ids(String(repeating: "a ", count: 5_000)) }
    #expect(try ids(String(repeating: ".", count: 10_000)).isEmpty)
  }
}
