import Cells
import Notes
import Resources
import Testing

@testable import Layout

@Suite struct MathTests {
  @Test(arguments: [
    (#"\frac{a}{b} \le \alpha"#, "a/b ≤ α"),
    (#"\frac{a+b}{c}"#, "(a+b)/c"),
    (#"\frac{1}{2\pi}x"#, "1/(2π) x"),
    (#"\frac12"#, "1/2"),
    (#"\frac{\partial f}{\partial x}"#, "∂f/∂x"),
    (#"\frac{n(n+1)}{2}"#, "n(n+1)/2"),
    ("x^2 + y_1^{n+1}", "x² + y₁ⁿ⁺¹"),
    (#"e^{i\pi} = -1"#, "e^(iπ) = -1"),
    ("x^q y_Z", "x^q y_Z"),
    (#"\sum_{i = 1}^n i"#, "∑ᵢ₌₁ⁿ i"),
    (#"\sqrt{x} \sqrt{x+1} \sqrt[3]{x} \sqrt[n]{2}"#, "√x √(x+1) ∛x ⁿ√2"),
    (#"a\leq b\to c"#, "a ≤ b → c"),
    (#"2\sin\theta + \log(x)"#, "2 sin θ + log(x)"),
    (#"\lim_{x \to \infty} \left( 1 + \frac{1}{x} \right)^x"#, "lim_(x → ∞) (1 + 1/x)ˣ"),
    (#"\left. x \right|_0 \bigl[ y \bigr]"#, "x |₀ [y]"),
    (#"\hat{x} \vec{v} \bar{xy} \hat{xy}"#, "x̂ v⃗ x̅y̅ hat(xy)"),
    (#"x \in \mathbb{R}, \mathrm{d}x, \mathbf{v}"#, "x ∈ ℝ, dx, v"),
    (#"y \text{ if } a_b \text{\_}"#, "y if a_b _"),
    (#"f'(x), 90^\circ, A^T"#, "f′(x), 90°, Aᵀ"),
    (#"\{a, b\} \% \$"#, "{a, b} % $"),
    (#"a \quad b \, c~d \! e"#, "a  b c d e"),
    (#"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}"#, "(1  0); (0  1)"),
    (#"\binom{n}{k} \pmod{p} \overset{*}{x}"#, "(n choose k) (mod p) x^*"),
    (#"\unknown{x} \foo y"#, #"\unknown{x} \foo y"#),
    (#"{a} } { \frac{a}"#, #"a } { \fraca"#),
    ("a < b > c & d", "a < b > c d"),
  ])
  func inLine(_ tex: String, _ shown: String) {
    let flow = Sample.flow("# T\n\nSee $\(tex)$.")
    #expect(flow.body(200) == ["See \(shown)."])
  }

  @Test(arguments: [
    (#"A = \begin{pmatrix} a & b \\ cc & d \end{pmatrix}"#, ["A = (a   b)", "    (cc  d)"]),
    (
      "\\begin{aligned}\nf(x) &= 1 \\\\\n&= 2\n\\end{aligned}", ["f(x) = 1", "     = 2"]
    ),
    (
      #"|x| = \begin{cases} x & x \ge 0 \\ -x & \text{else} \end{cases}"#,
      ["|x| = { x   x ≥ 0", "      { -x  else"]
    ),
    ("a\nb \\\\ c\n\\\\\nd", ["a", "b", "c", "d"]),
    ("\\begin{array}{cc} 1 & 2 \\end{array}\n\\\\[2pt] x", ["1  2", "x"]),
    (
      #"\begin{bmatrix} 1 \\ 2 \end{bmatrix} \begin{bmatrix} 3 \\ 4 \end{bmatrix}"#,
      ["[1] [3]", "[2] [4]"]
    ),
    ("\\begin{nothing} x", [#"\begin{nothing} x"#]),
  ])
  func inBlocks(_ tex: String, _ shown: [String]) {
    let fenced = "$$\n\(tex)\n$$"
    #expect(Sample.flow("# T\n\n" + fenced).body(80) == shown)
    let quoted = fenced.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
    #expect(Sample.flow("# T\n\n" + quoted).body(80) == shown.map { "▎ " + $0 })
  }

  @Test func aParagraphOfMathHasItsRows() {
    let flow = Sample.flow(#"$$ \begin{matrix} a \\ b \end{matrix} $$"#)
    #expect(flow.body(80) == ["a", "b"])
  }

  @Test func theTableIsReadInFull() {
    #expect(MathTable.known.problems.isEmpty)
    #expect(MathTable("# what\n   \n\nsign alpha\nsign beta β\n").problems == ["sign alpha"])
    #expect(MathTable.known.commands.count > 500)
    for command in MathTable.known.commands.values {
      guard case .accent(let mark) = command else { continue }
      #expect(mark.unicodeScalars.allSatisfy { TextWidth.width(of: "x\($0)") == 1 })
    }
  }

  @Test func whatIsShownIsFound() {
    let flow = Sample.flow(
      "# T\n\nText\n\n$$\nx = 1\n\\frac{a}{b}\\le \\alpha\n$$\n\nEnd $y^{2}$ of it")
    for (wanted, line) in [("a/b ≤ α", 7), ("x = 1", 6), ("y² of", 10)] {
      let match = flow.matches(of: wanted).first
      #expect(match.map { flow.line(at: $0.range.lowerBound) } == line, "\(wanted)")
      guard let match else { continue }
      let lines = flow.lines(of: match.unit, width: 60)
      #expect(lines.contains { $0.sourceLine == line && $0.columns(of: match) != nil })
    }
    #expect(flow.matches(of: "frac").isEmpty)
  }

  @Test(arguments: [
    "{", "}", "{}", "^", "_{", "^{", "\\frac", "\\frac{", "\\sqrt[{]", "\\hat", "\\begin{a}",
    "\\end{a}",
    "\\begin{a}}", "\\left(", "&", "\\\\", "\\text{", "\\", "x\n", "\n", " ", "'", "\u{1b}[31m",
    "\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}", "\\foo{", "\\overset{", "é", "1 & ",
  ])
  func anythingEnds(_ piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    for tex in [
      "$$\n\(text)\n$$", "$\(text)x$", "$$\n\(text)\(String(repeating: "}", count: 9_000))\n$$",
    ] {
      let page = Sample.flow("# T\n\n" + tex).page(80)
      #expect(page.allSatisfy { !$0.text.utf8.contains { $0 < 0x20 || $0 == 0x7f } })
    }
  }

  @Test func longMathIsLaidOutInParts() {
    let rows = (0..<1_000).map { "x_{\($0)}\n" }.joined()
    let flow = Sample.flow("# T\n\n> $$\n> " + rows.replacing("\n", with: "\n> ") + "$$")
    #expect(flow.units.count == 6)
    #expect(flow.body(40).count == 1_000)
    let unit = flow.unit(atLine: 504)
    #expect(
      flow.lines(of: unit, width: 40).contains { $0.sourceLine == 504 && $0.text == "▎ x₅₀₀" })
  }
}
