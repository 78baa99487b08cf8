import Cells
import Testing

@testable import Layout

@Suite struct SpellingTests {
  @Test func everyLineOfTheTableIsRead() {
    #expect(Spelling.known.problems.isEmpty)
    #expect(Spelling("# what\n   \n\nletter a\nsign - ‐\n").problems == ["letter a"])
    #expect(Spelling.known.narrow.count > 500)
    #expect(Spelling.known.narrow.values.allSatisfy { $0 >= 0x20 && $0 < 0x7f })
  }

  @Test(arguments: [
    ("plain", "plain"), ("Café Ærø", "Cafe AEro"), ("cafe\u{301}", "cafe"),
    ("α", "alpha"), ("2αx", "2alpha x"), ("α-conversion", "alpha-conversion"), ("αβ", "alpha beta"),
    ("λόγος", "logos"), ("x² + y₁₀ⁿ⁺¹", "x^2 + y_10^(n+1)"), ("a ≤ b → c", "a <= b -> c"),
    ("x∈ℝ", "x in R"),
    ("∑ᵢx ∑x", "sum_ix sum x"), ("½ × 90°", "1/2 x 90deg"),
    ("“quoted” – it’s…", "\"quoted\" - it's..."),
    ("Привет", "Privet"), ("5 µs", "5 us"), ("x̂ and ō̂", "x and o"), ("✅ ⚠ ☐", "[x] (!) ☐"),
    ("中文 🦊", "中文 🦊"),
  ])
  func isSpelled(_ text: String, _ spelled: String) {
    #expect(Spelling.known.spelled(text) == spelled)
  }

  private var look: Look {
    var look = Look()
    look.isASCII = true
    look.spellsOut = true
    return look
  }

  @Test func thePageIsMeasuredAsItIsSpelled() {
    let text =
      "# Über α\n\n" + String(repeating: "naïve ≤ α … ", count: 20)
      + "\n\n| α | ½ |\n|---|---|\n| é ≤ ü | x → y |\n\n<p>α</p>\n\n> [!note] Über"
    let flow = Sample.flow(text)
    for width in [20, 40, 80] {
      let page = flow.page(width, look)
      #expect(page.allSatisfy { $0.width <= width || $0.pan != nil })
      #expect(page.allSatisfy { $0.text.allSatisfy(\.isASCII) })
    }
    let lines = flow.body(40, look)
    #expect(lines.contains("alpha   1/2"))
    #expect(lines.contains("e <= u  x -> y"))
  }

  @Test func rowsOfMathStayAligned() {
    let tex = #"A = \begin{pmatrix} \alpha & b \\ cc & \beta^2 \end{pmatrix}"#
    #expect(
      Sample.flow("# T\n\n$$\n\(tex)\n$$").body(60, look) == [
        "A = (alpha  b     )", "    (cc     beta^2)",
      ])
    #expect(
      Sample.flow("# T\n\n$2\\alpha x \\le \\sqrt{x}$").body(60, look) == ["2 alpha x <= sqrt x"])
  }

  @Test func whatIsSpelledIsFoundAndTellsItsLine() {
    let flow = Sample.flow("# T\n\none\n\nα goes")
    let unit = flow.unit(atLine: 5)
    let line = flow.lines(of: unit, width: 40, look: look).last
    #expect(line?.text == "alpha goes")
    #expect(line?.sourceLine == 5)
  }

  @Test func codeIsLeftAsItIs() {
    #expect(Sample.flow("# T\n\n```\né → α\n```").body(40, look).contains { $0.hasSuffix("é → α") })
  }
}
