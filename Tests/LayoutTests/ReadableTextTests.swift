import Notes
import Testing

@testable import Layout

@Suite struct ReadableTextTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    (#"$\alpha$-conversion"#, "α-conversion"),
    (#"$$\frac{a}{b}$$ and $x_1$"#, "a/b and x₁"),
    ("`code` and ``a`b``", "code and a`b"),
    ("**bold** ~~gone~~ ==seen==", "bold gone seen"),
    ("[[a/b|label]] [[a#b]] ![[c]]", "label a#b c"),
    ("[text](http://x) ![alt](a.png)", "text alt"),
    ("a &amp; b &lt;c&gt; &nothing;", "a & b <c> &nothing;"),
    (#"**[[x|the `y`]]** $\pi$"#, "the `y` π"),
  ])
  func loses(_ written: String, _ shown: String) {
    #expect(ReadableText.of(written) == shown)
  }

  @Test(arguments: [
    "__init__ and **kwargs", "*.md and *.txt", "a**b**c", "a == b", "2 * 3 ** 4", "f[i](x)",
    "costs $5 or $10", "C:\\alpha", "a ` b", "[[", "$", "[x](", "R&D; A&B", "x = [1][2]", "~~",
    "$PATH and $HOME", "**", "[[]]", "é**é**", "",
  ])
  func keeps(_ name: String) {
    #expect(ReadableText.of(name) == name)
  }

  @Test(arguments: [
    "[", "[[", "[a](", "![[a", "`", "``` ` ", "**a ", "**a b** ", "~~", "$a", "$$ ", "$\\frac{",
    "&amp", "&#x",
    "](", "[a]", "==a** ", "[[a|", "]]", "\\$",
  ])
  func anythingEnds(piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let shown = ReadableText.of(text)
    #expect(shown.utf8.count <= 2 * text.utf8.count)
    _ = ReadableText.of(text + "](x) `` ]] ** $")
  }

  /// What Notes has read has no marks; what looks like one stood in code, and math is told from it.
  @Test(arguments: [
    ("Use of [[x]] & `**y**`", "# Use of `[[x]]` & `` `**y**` ``"),
    ("&amp; and **a** here", "# `&amp;` and \\*\\*a\\*\\* *here*"),
    ("$A/$B in code, α in math", #"# `$A/$B` in code, $\alpha$ in math"#),
    ("$x$ is x here", "# `$x$` is $x$ here"),
    ("$x$ is x for $5", #"# \$x\$ is $x$ for \$5"#),
    ("of x² ##", "of $x^2$ ##\n======"),
  ])
  func aHeadingIsReadOnce(_ shown: String, _ source: String) throws {
    let note = Sample.flow(source + "\n\ntext\n").note
    #expect(try #require(note.headings.first).readable == shown)
    #expect(note.readableTitle == shown)
    let graph = LinkGraph(entries: [NoteEntry(note)], surroundings: Surroundings())
    #expect(graph.readableTitle(of: 0) == shown)
    #expect(Sample.flow(source + "\n\ntext\n").page(80).first?.text == shown)
  }

  @Test func ofManyMarksEachIsPairedOnce() {
    #expect(ReadableText.of("**a** b **c** **d") == "a b c **d")
    #expect(ReadableText.of("~~a~~ **b ~~c~~ d**") == "a b c d")
  }

  @Test func aTitleIsShownOnce() {
    let flow = Sample.flow(
      "---\ntitle: \"**The** $\\\\alpha$ `way`\"\n---\n# **The** $\\alpha$ `way`\n\ntext")
    let page = flow.page(60).map(\.text)
    #expect(page.first == "The α way")
    #expect(page.count { $0.contains("α") } == 1)
  }

  @Test func aTitleIsFoundWhereItStands() {
    let flow = Sample.flow("# About $\\alpha$\n\ntext")
    let match = flow.matches(of: "α").first
    #expect(match.map { flow.line(at: $0.range.lowerBound) } == 1)
  }
}
