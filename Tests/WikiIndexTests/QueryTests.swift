import Notes
import TestSupport
import Testing

@testable import WikiIndex

@Suite struct QueryTests {
  @Test(arguments: [
    ("(a", 0), ("a )", 2), ("\"open", 0), ("a OR", 2), ("OR a", 0), ("is:lost", 3), ("title:", 6),
    ("created:soon", 8), ("[key", 0), ("[:x]", 0), ("x /(/", 4), ("trust:me", 6),
    ("-()", 0), ("/a{2000}/", 2), ("col: has:", 9), ("[k:>]", 0),
  ])
  func errorsPointAtTheirPlace(_ text: String, _ offset: Int) {
    #expect(throws: QueryError.self) {
      do throws(QueryError) {
        _ = try Query(parsing: text, today: 0)
      } catch {
        #expect(error.offset == offset, "\(text): \(error)")
        #expect(!error.line(in: text).contains("\n"))
        throw error
      }
    }
  }

  @Test(arguments: ["", "   ", "\"\"", "*", "---", "+ & |", "()", "\u{0}", "\u{202E}", "…"])
  func asksForNothingWithoutWords(_ text: String) throws {
    #expect(try Query(parsing: text, today: 0).condition == nil)
  }

  @Test func bindsOrLooserThanJuxtaposition() throws {
    func word(_ text: String) -> Condition { .text(TextTerm(words: [text], written: text)) }
    #expect(
      try Query(parsing: "a b OR -c (d OR e)", today: 0).condition
        == .any([
          .all([word("a"), word("b")]),
          .all([.not(word("c")), .any([word("d"), word("e")])]),
        ]))
  }

  @Test func takesGroupsFiftyDeep() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    _ = try Query(parsing: nested(50), today: 0)
    #expect(throws: QueryError.self) { try Query(parsing: nested(51), today: 0) }
    #expect(throws: QueryError.self) { try Query(parsing: nested(5000), today: 0) }
  }

  @Test func readsDays() {
    #expect(DayRange.read("30d", today: 100) == 70...70)
    #expect(DayRange.read("1970-01", today: 0) == 0...30)
    #expect(DayRange.read("1972-02", today: 0) == 761...789)
    #expect(DayRange.read("1970", today: 0) == 0...364)
    #expect(DayRange.read("1970-01-02", today: 0) == 1...1)
    #expect(DayRange.read("soon", today: 0) == nil)
  }

  @Test(arguments: [
    ("a+b", "xx aab", 3..<6), ("wait_\\w+", "the wait_for it", 4..<12),
    ("(ab|cd){2}", "abcd", 0..<4),
    ("[^a-c]+", "abc def", 4..<7), ("e\\d{3,4}", "E0599!", 0..<5), ("ä.c", "äbc", 0..<4),
    ("b", "ab", nil),
  ])
  func matchesFromAWordsStart(_ pattern: String, _ text: String, _ range: Range<Int>?) throws {
    let found = try Array(text.utf8).withUnsafeBufferPointer { bytes in
      try BoundedPattern(pattern).firstMatch(in: bytes)
    }
    #expect(found == range)
  }

  @Test func takesAQuotedValueOfAProperty() throws {
    func property(_ text: String) throws -> Condition? {
      try Query(parsing: text, today: 0).condition
    }
    #expect(try property("[owner:\"Ann Lee\"]") == property("[owner:ann lee]"))
    #expect(
      try property("[owner:\"a]b\"] x")
        == .all([
          .property(key: "owner", Comparison(sign: .equal, value: "a]b")),
          .text(TextTerm(words: ["x"], written: "x")),
        ]))
  }
}
