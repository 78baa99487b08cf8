import Cells
import Notes
import Testing

@testable import Layout

@Suite struct HTMLTests {
  @Test(arguments: [
    ("H<sub>2</sub>O and m<sup>2</sup>", "H₂O and m²"),
    ("a<sub>q</sub> b<sup>see this</sup>", "a_q b^(see this)"),
    ("<b>bold *both*</b> <i>x</i> <kbd>C</kbd> <span class=\"a\">y</span>", "bold both x C y"),
    ("<del>x</del> <q>y</q>", "~~x~~ “y”"),
    ("one<br>two<br/>three", "one\ntwo\nthree"),
    ("`Vec<T>` and Vec<T> and <b>", "Vec<T> and Vec<T> and <b>"),
    ("a <b>b <i>c</b> d</i>", "a b <i>c d</i>"),
    ("*a <b>b* c</b>", "a <b>b c</b>"),
    ("<a href=\"https://e.org/?a&amp;b\">e</a> <a name=\"x\">f</a>", "e (https://e.org/?a&b) f"),
    ("<abbr title='World Health'>WHO</abbr>", "WHO (World Health)"),
    ("see <img src=\"a.png\" alt=\"A &lt;b\"> <img src=b.png>", "see ▢ A <b ▢ b.png"),
    ("a <!-- no --> b", "a b"),
    ("x <ul><li>a</li> <li>b</li></ul>", "x\n• a\n• b"),
    ("x <script>y</script>", "x <script>y</script>"),
  ])
  func inLine(_ html: String, _ shown: String) {
    let flow = Sample.flow("# T\n\n" + html)
    #expect(flow.body(200) == shown.split(separator: "\n").map(String.init))
  }

  @Test func textHasTheStyleOfMarkdown() {
    let pairs = [
      ("<b>w</b>", "**w**"), ("<em>w</em>", "*w*"), ("<code>w</code>", "`w`"),
      ("<s>w</s>", "~~w~~"),
      ("<mark>w</mark>", "==w=="),
    ]
    for (html, markdown) in pairs {
      func spans(_ text: String) -> [[String]] {
        Sample.flow("# T\n\na \(text) b").page(40).last.map { line in
          line.spans.map { [$0.text, "\($0.style)"] }
        } ?? []
      }
      #expect(spans(html) == spans(markdown), "\(html)")
    }
  }

  @Test(arguments: [
    (
      "<details>\n<summary>Older words</summary>\n<p>Text &amp;\nmore</p>\n</details>",
      ["Older words", "", "Text & more"]
    ),
    (
      "<ul>\n<li>a\n<ol start=3><li>b<li>c</ol></li>\n<li>d</ul>",
      ["• a", "  3. b", "  4. c", "• d"]
    ),
    (
      "<table><tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td><p>2<br>3</p></td></tr></table>",
      ["a  b", "────", "1  2", "   3"]
    ),
    ("<div>\na<br>b\n<hr>c</div>", ["a", "b", "────────────────────", "c"]),
    ("<pre>\n a  b\n\n  c\n</pre>", ["▎ a  b", "▎", "▎  c"]),
    ("<blockquote>a\nb</blockquote>", ["▎ a b"]),
    ("<script>\nlet a = '<p>'\n</script>", ["<script> …"]),
    ("<T a=1>x</T>", ["<T a=1>x</T>"]),
    ("<p>a <!-- b --> c <!-- d", ["a c <!-- d"]),
    ("<p>x<sub>2</sub> <b>b</b> &#27;[31m</p>", ["x₂ b ␛[31m"]),
    ("<div align=center>\n\ntext\n\n</div>", ["text"]),
    ("<a name=x></a>\n\ntext", ["text"]),
    ("<p>a</p>\n<p>b</p>", ["a", "", "b"]),
  ])
  func inBlocks(_ html: String, _ shown: [String]) {
    #expect(Sample.flow("# T\n\n" + html).body(20) == shown)
  }

  @Test func headsAreStrong() {
    let flow = Sample.flow("# T\n\n<details><summary>Head</summary>text</details>")
    let lines = flow.page(40).suffix(2)
    #expect(lines.map(\.text) == ["Head", "text"])
    #expect(lines.map { $0.spans.first?.style.attributes.contains(.bold) } == [true, false])
  }

  @Test func linesTellWhereTheyAreFrom() {
    let flow = Sample.flow("# T\n\n> <div>\n> <b>one</b>\n> <p>two</p>\n> &lt;three\n> </div>")
    for (text, line) in [("one", 4), ("two", 5), ("<three", 6)] {
      let match = flow.matches(of: text).first
      #expect(match.map { flow.line(at: $0.range.lowerBound) } == line)
      let unit = flow.unit(atLine: line)
      #expect(
        flow.lines(of: unit, width: 40).contains {
          $0.sourceLine == line && $0.text.hasSuffix(text)
        }
      )
    }
  }

  @Test func longBlocksAreLaidOutInParts() {
    let items = (0..<1_000).map { "<li><b>item</b> \($0)\n" }.joined()
    let flow = Sample.flow("# T\n\n<ol>\n" + items + "</ol>")
    #expect(flow.units.count == 7)
    #expect(flow.body(40) == (0..<1_000).map { "\($0 + 1). item \($0)" })
    let unit = flow.unit(atLine: 504)
    #expect(flow.lines(of: unit, width: 40).contains { $0.sourceLine == 504 })
    #expect(flow.matches(of: "item 999").count == 1)
  }

  @Test(arguments: [
    "<div>", "</div>", "<b>", "</b>", "<ul><li>", "<sub>", "<sub>x</sub>", "<!--", "<!-- -->",
    "<a b=\"",
    "<table><tr><td>", "&amp;", "&", "<", "<p>x", "<pre>\n", "<script>", "<?", "<img alt=x>", "<q>",
    "x ",
    "<blockquote>", "<b></i>", "\u{1b}", "é",
  ])
  func anythingEnds(_ piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    for html in ["<div>\n\(text)", "words \(text)"] {
      let page = Sample.flow("# T\n\n" + html).page(60)
      #expect(page.allSatisfy { $0.width <= 60 })
      #expect(page.allSatisfy { !$0.text.utf8.contains { $0 < 0x20 || $0 == 0x7f } })
    }
  }

  @Test func aTagBeforeThePartOfALongParagraphIsOpenInIt() {
    let text = String(repeating: "*word* and more ", count: 10_000)
    let flow = Sample.flow("# T\n\nx <b>\(text)</b> end")
    #expect(flow.units.count > 3)
    let last = flow.units.count - 2
    #expect(
      flow.lines(of: last, width: 60).allSatisfy {
        $0.spans.allSatisfy { $0.style.attributes.contains(.bold) }
      })
    #expect(flow.page(60).last?.text.hasSuffix("end") == true)
  }
}
