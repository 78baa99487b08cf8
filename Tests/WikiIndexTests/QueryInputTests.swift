import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// Queries that nobody should type.
@Suite struct QueryInputTests {
  private let wiki: TemporaryFolder
  private let index: NoteIndex

  init() throws {
    wiki = try TemporaryFolder([
      "a.md":
        "---\ntags: [x]\nkey: 1\n---\n# NEAR col\n\na b \"quoted\" 100% done; DROP TABLE note\n",
      "b.md": "# Other\n\nNOT AND OR a, b: [k] {title}\n",
    ])
    index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
  }

  /// The answer's notes, or the line that says why not.
  private func outcome(_ text: String) throws -> (ids: [String], line: String?) {
    do throws(QueryError) {
      let query = try Query(parsing: text, today: 0)
      return (try ids(query), nil)
    } catch {
      return ([], error.line(in: text))
    }
  }

  private func ids(_ query: Query) throws(QueryError) -> [String] {
    do {
      return try index.search(query, SearchOptions(now: 0)).hits.map(\.id).sorted()
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  @Test(
    arguments: [
      ("NEAR", ["a"]), ("NEAR(a b)", ["a"]), ("NEAR(a, 5)", []), ("col:", ["a"]), ("col: a", ["a"]),
      ("AND", ["b"]), ("NOT", ["b"]), ("'; DROP TABLE note; --", ["a"]), ("a\u{0}b", ["a", "b"]),
      ("a\u{202E}b", ["a", "b"]), ("\u{2066}a\u{2069}", ["a", "b"]), ("*", []), ("a*", ["a", "b"]),
      ("\"*\"", []),
      ("+ - ! ^ ~ & | ; , .", []), ("{title} : a", ["b"]), ("^a", ["a", "b"]), ("100%", ["a"]),
      ("%", []), ("\u{FFFD}", []), ("\u{FEFF}a", ["a", "b"]), ("a\r\nb", ["a", "b"]),
      ("\u{1F469}\u{200D}\u{1F680}", []), ("tag:'x' OR 1=1", []), ("[key:1]", ["a"]),
      ("[key:1 OR 1=1]", []), ("[key:'; DROP TABLE note]", []), ("path:%", []), ("path:_", []),
      ("link:\"x' OR '1\"", []),
    ] as [(String, [String])])
  func isTakenAsWords(_ text: String, _ expected: [String]) throws {
    let found = try outcome(text)
    #expect(found.line == nil)
    #expect(found.ids == expected)
  }

  @Test(arguments: [
    "\"", "(", ")", "((a)", "\"a", "a\"", "(a OR", "OR", "a OR OR b", "tag:", "[", "-\"", "from:*",
  ])
  func isRefusedWithItsPlace(_ text: String) throws {
    let line = try #require(try outcome(text).line)
    #expect(line.contains("at character") || line.contains("at the end"))
    #expect(!line.contains("\n"))
  }

  @Test func takesIllFormedText() throws {
    // What a program gets of an argument with a lone surrogate or a cut character.
    for bytes in [[0xED, 0xA0, 0x80], [0x61, 0xC3], [0xFF, 0xFE], [0xF0, 0x9F, 0x98]] as [[UInt8]] {
      #expect(try outcome(String(decoding: bytes, as: UTF8.self)).line == nil)
    }
  }

  @Test func boundsLengthAndDepth() throws {
    #expect(try outcome(String(repeating: "x", count: 10_000)).line == nil)
    for sign in ["-", "."] {
      #expect(try outcome(String(repeating: sign, count: 10_000)).ids.isEmpty)
    }
    #expect(try outcome(String(repeating: "\"a b\" ", count: 60)).line == nil)
    #expect(try outcome(String(repeating: "a ", count: 5_000)).line?.contains("64 words") == true)
    for (depth, isFine) in [(50, true), (51, false), (10_000, false)] {
      let text =
        String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
      #expect(try (outcome(text).line == nil) == isFine, "\(depth)")
    }
    #expect(try outcome(String(repeating: "-(", count: 200) + "a").line != nil)
  }

  /// The steps that a regular expression takes grow with the text and with itself, nothing else.
  @Test(arguments: [
    "(a|aa)+b", "(a*)*b", "(a|a|a|a)*b", "a{1,60}a{1,60}b", "((a+)+)+c", "(a+)+$b",
    "(a|a)*b", "(((a*)*)*)*c",
  ])
  func takesBoundedStepsOnCatastrophicPatterns(_ source: String) throws {
    let pattern = try BoundedPattern(source)
    for length in [1_000, 4_000] {
      let text = Array((String(repeating: "a", count: length) + "!").utf8)
      var steps = 0
      #expect(text.withUnsafeBufferPointer { pattern.firstMatch(in: $0, steps: &steps) } == nil)
      #expect(steps <= (length + 2) * pattern.program.count, "\(source): \(steps)")
    }
  }

  /// Whatever is typed, the database is never asked something that it cannot read.
  @Test(arguments: 1...30) func neverFailsInTheDatabase(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "(", ")", "\"", "-", " OR ", "a", "b*", "title:", "section:", "/a+/", "[key", "]", "*", ":",
      ">=", "é", "東京", " ", "30d", "'", ";", "--", "NEAR(", "{", "}", "^", "\u{0}", "\\", "%",
      "has:",
      "code", "is:", "orphan", "tag:", "x", "link:", "created:", "trust:", "unverified",
    ]
    for _ in 0..<20 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "a" }.joined()
      _ = try outcome(text)
      let typed = TypedQuery(text, today: 0)
      if let condition = typed.condition { _ = try ids(Query(condition: condition)) }
    }
  }
}
