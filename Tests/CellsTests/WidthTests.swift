import Cells
import TestSupport
import Testing

@Suite struct WidthTests {
  /// An older or newer libc knows fewer or more characters: only those both know can be compared.
  @Test(.enabled(if: LibcWidth.of(0x41) == 1, "no UTF-8 locale"))
  func tableAgreesWithLibc() {
    var differences: [String] = []
    for scalar in UInt32(1)...0x10ffff where !(0xd800...0xdfff ~= scalar) {
      let (ours, theirs) = (ScalarWidth.of(scalar), LibcWidth.of(scalar))
      if ours != theirs, ours >= 0, theirs != -1 {
        differences.append("U+\(String(scalar, radix: 16)): \(ours), libc \(theirs ?? -2)")
      }
    }
    #expect(differences == [])
  }

  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("中文", 4), ("한", 2),
    ("\u{1112}\u{1161}\u{11ab}", 2), ("👨‍👩‍👧‍👦", 2), ("❤️", 1), ("🇯🇵", 2), ("👍🏽", 2), ("क्ष", 2),
    ("a\u{200b}b", 2), ("\u{301}", 1), ("\u{7}", 1), ("\t", 1), ("ｶﾞ", 2), ("a\u{ad}b", 2),
    ("1\u{fe0f}\u{20e3}", 1),
  ])
  func clustersHaveTheWidthOfWhatIsDrawn(text: String, columns: Int) {
    #expect(TextWidth.width(of: text) == columns)
  }

  @Test(arguments: [
    ("\u{1b}[31mred", "\u{FFFD}[31mred"), ("a\u{9b}b", "a\u{FFFD}b"), ("\u{202e}abc", "abc"),
    ("👨‍👩‍👧‍👦", "👨"), ("👍🏽", "👍"), ("🇯🇵", "JP"), ("\u{1112}\u{1161}\u{11ab}", "한"),
    ("\u{1100}\u{1161}", "가"), ("\u{301}x", "\u{25cc}\u{301}x"), ("❤️", "❤"), ("a\tb", "a b"),
    ("\u{E0041}", ""), ("x\u{378}", "x\u{FFFD}"), ("\u{1f3fd}", "\u{FFFD}"),
  ])
  func whatTerminalsDisagreeAboutIsReplaced(text: String, drawn: String) {
    #expect(Array(TextWidth.sanitized(text).unicodeScalars) == Array(drawn.unicodeScalars))
  }

  @Test(arguments: 1...20)
  func whatIsDrawnIsAsWideAsItsScalars(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = randomText(&numbers)
      let drawn = TextWidth.sanitized(text)
      let widths = drawn.unicodeScalars.map { ScalarWidth.of($0.value) }
      #expect(widths.allSatisfy { $0 >= 0 }, "\(text.debugDescription)")
      #expect(widths.reduce(0, +) == TextWidth.width(of: text), "\(text.debugDescription)")
      #expect(TextWidth.width(of: text) == text.reduce(0) { $0 + TextWidth.width(of: $1) })
    }
  }
}
