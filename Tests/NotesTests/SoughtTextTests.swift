import Testing

@testable import Notes

struct SoughtTextTests {
  @Test(arguments: [
    ("soil", "The SOIL", true), ("", "any", true), ("", "", true), ("a", "", false),
    ("soils", "soil", false), ("ÉTÉ", "un été", true),
    // Composed and decomposed.
    ("\u{E9}", "e\u{301}te\u{301}", true), ("e\u{301}", "\u{E9}t\u{E9}", true),
    // A consonant of a syllable.
    ("ก", "กำแพง", true), ("न", "हिन्दी", true), ("ж", "Ёж", true), ("ж", "ёлка", false),
  ])
  func isFound(part: String, text: String, is expected: Bool) {
    #expect(SoughtText(part).isIn(text) == expected)
  }

  @Test(arguments: [
    ("aab", "aaab", 0..<4, 1..<4), ("aab", "aaab", 0..<3, nil), ("b", "aaab", 3..<4, 3..<4),
    ("ababac", "abababac", 0..<8, 2..<8), ("aabaaab", "aabaabaaab", 0..<10, 3..<10),
    ("", "aaab", 0..<4, nil), ("aaaba", "aaab", 0..<4, nil), ("a", "aaab", 4..<4, nil),
  ])
  func bytesAreFoundInTheirRange(
    part: String, text: String, range: Range<Int>, place: Range<Int>?
  ) {
    #expect(Array(text.utf8).place(of: Array(part.utf8), in: range) == place)
  }
}
