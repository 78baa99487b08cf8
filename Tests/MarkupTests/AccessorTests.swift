import Testing

@testable import Markup

struct AccessorTests {
  @Test func plainText() {
    #expect(plain("# A *b* `c` &amp; \\* [d](e) ![f](g) #t\n") == "A b c & * d f #t")
    #expect(plain("[[a|b]] [[c]] [[#d]] [[e#f]] ![[g]]") == "b c d e g")
    #expect(plain("a\nb  \nc %%x%%y <b>z</b> ^id") == "a b\nc y z")
    #expect(plain("| a | b |\n|---|---|\n| c | d |\n") == "a\tb\nc\td")
    #expect(plain("- a\n- b\n\n> c\n\n```\nd\ne\n```\n") == "a\nb\nc\nd\ne")
    #expect(
      plain("&notanentity; &#x41; &#0; &NewLine;x \u{0}") == "&notanentity; A \u{FFFD} \nx \u{FFFD}"
    )
  }

  @Test func codeLines() {
    let markdown = "> - ```sw&auml;\n>   a\n>\n>    b\n>   ```\n\n\tc\n\t\n\td\n"
    let document = Document(parsing: Array(markdown.utf8))
    let blocks = document.nodes.indices.filter { document.nodes[$0].kind == .codeBlock }
    #expect(blocks.map(document.literal) == ["a\n\n b\n", "c\n\nd\n"])
    #expect(
      blocks.map { document.lines(of: $0).map(document.string) } == [
        ["a", "", " b"], ["c", "", "d"],
      ])
    #expect(document.infoString(of: blocks[0]) == "swä")
    #expect(document.codeBlock(of: blocks[0]).isClosed)
    #expect(!document.codeBlock(of: blocks[1]).isFenced)
  }

  @Test func emptyAndUnclosedCode() {
    #expect(literal("```\n```", .codeBlock) == "")
    #expect(literal("```\n", .codeBlock) == "")
    #expect(literal("```\na\n\n", .codeBlock) == "a\n\n")
    #expect(literal("> ```\n> a\nb", .codeBlock) == "a\n")
    #expect(literal("\n- \tx\n", .codeBlock) == nil)
    #expect(literal("-\t\tx\n", .codeBlock) == "  x\n")
  }

  @Test func codeSpans() {
    #expect(literal("`` a`b ``", .code) == "a`b")
    #expect(literal("` `", .code) == " ")
    #expect(literal("- `a\n  b`", .code) == "a b")
    #expect(literal("> `a\n> b`", .code) == "a b")
  }

  @Test func destinations() {
    let markdown = """
      [a](<b c> "t&quot;") ![d](e\\_f) <http://g> www.h.i j@k.l [m] <n@o.p>

      [m]: /%20q 'r
      s'
      """
    let document = Document(parsing: Array(markdown.utf8))
    let links = document.nodes.indices.filter {
      [.link, .image, .autolink].contains(document.nodes[$0].kind)
    }
    #expect(
      links.map(document.destination) == [
        "b c", "e_f", "http://g", "http://www.h.i", "mailto:j@k.l", "/%20q", "mailto:n@o.p",
      ])
    #expect(document.linkTitle(of: links[0]) == "t\"")
    #expect(document.linkTitle(of: links[1]) == nil)
    #expect(document.linkTitle(of: links[5]) == "r\ns")
    let definition = document.linkTarget(of: links[5]).definition ?? 0
    #expect(document.nodes[definition].kind == .linkDefinition)
    #expect(document.label(of: definition) == "m")
    #expect(document.destination(of: definition) == "/%20q")
  }

  @Test func titlesInQuotesLoseThePrefix() {
    let document = Document(parsing: Array("> [a](b 'c\n> d')\n\n> [e]: f 'g\n> h'\n".utf8))
    let titled = document.nodes.indices.filter {
      [.link, .linkDefinition].contains(document.nodes[$0].kind)
    }
    #expect(titled.map(document.linkTitle) == ["c\nd", "g\nh"])
  }

  @Test func footnotes() {
    let document = Document(parsing: Array("a[^N] [^x]\n\n[^n]: b\n\n    c\n\n[^m]: d\n".utf8))
    #expect(
      document.dump() == """
        paragraph 0-10
          text 0-1 "a"
          footnoteReference 1-5 N
          text 5-10 " [^x]"
        footnoteDefinition 12-26 n
          paragraph 18-19
            text 18-19 "b"
          paragraph 25-26
            text 25-26 "c"
        footnoteDefinition 28-35 m
          paragraph 34-35
            text 34-35 "d"

        """)
    let reference = document.nodes.firstIndex { $0.kind == .footnoteReference } ?? 0
    #expect(document.label(of: document.footnoteDefinition(of: reference)) == "n")
  }

  @Test func contents() {
    let markdown = "## A b ##\n\n*c* [d](e)\n\n[^f]: g\n\n- [x] h\n\nI\n===\n"
    let document = Document(parsing: Array(markdown.utf8))
    func content(_ kind: NodeKind) -> [String] {
      document.nodes.filter { $0.kind == kind }.map { document.string($0.content) }
    }
    #expect(content(.heading) == ["A b", "I"])
    #expect(content(.emphasis) == ["c"])
    #expect(content(.link) == ["d"])
    #expect(content(.footnoteDefinition) == ["g"])
    #expect(content(.listItem) == ["h"])
    #expect(
      document.nodes.indices.compactMap { node in
        document.nodes[node].kind == .listItem ? document.taskState(of: node) : nil
      } == [.done])
  }

  @Test func places() {
    let document = Document(parsing: Array("- a *b*\n\nc\n".utf8))
    let inner = document.node(at: 5)
    #expect(document.nodes[inner].kind == .text)
    #expect(
      document.ancestors(of: inner).map { document.nodes[$0].kind } == [
        .emphasis, .paragraph, .listItem, .list, .document,
      ])
    #expect(document.node(at: 8) == 0)
    #expect(document.node(at: 400) == 0)
  }

  @Test func lineMap() {
    let map = LineMap(Array("a\r\nbé😀c\rd\n".utf8))
    #expect(map.count == 4)
    #expect(map.line(at: 0) == 1)
    #expect(map.line(at: 2) == 1)
    #expect(map.position(at: 3) == (2, 1))
    #expect(map.position(at: 10) == (2, 4))
    #expect(map.position(at: 12) == (3, 1))
    #expect(map.position(at: 14) == (4, 1))
    #expect((1...4).map(map.range) == [0..<1, 3..<11, 12..<13, 14..<14])
    #expect(LineMap([]).range(ofLine: 1) == 0..<0)
  }

  private func plain(_ markdown: String) -> String {
    Document(parsing: Array(markdown.utf8)).plainText(of: 0)
  }

  private func literal(_ markdown: String, _ kind: NodeKind) -> String? {
    let document = Document(parsing: Array(markdown.utf8))
    return document.nodes.firstIndex { $0.kind == kind }.map(document.literal)
  }
}
