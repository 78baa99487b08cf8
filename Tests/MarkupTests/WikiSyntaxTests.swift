import Testing

@testable import Markup

struct WikiSyntaxTests {
  @Test func linksAndEmbeds() {
    #expect(
      dump("[[a]] [[ b #h| l ]] ![[c.png|300]] [[#H]] [[d#^id]]") == """
        paragraph 0-51
          wikilink 0-5 "a"
          text 5-6 " "
          wikilink 6-19 "b" # "h" | "l"
          text 19-20 " "
          embed 20-34 "c.png" | "300"
          text 34-35 " "
          wikilink 35-41 "" # "H"
          text 41-42 " "
          wikilink 42-51 "d" # "^id"

        """)
  }

  @Test func onlyTheInnermostOfNestedLinks() {
    #expect(
      dump("[[a [[Inner]] b]]") == """
        paragraph 0-17
          text 0-4 "[[a "
          wikilink 4-13 "Inner"
          text 13-17 " b]]"

        """)
  }

  @Test func footnotesInsideTheText() {
    #expect(
      dump("So it is^[said *here*, in [[a]] and [b](c)], and ^[[[d]] too].") == """
        paragraph 0-62
          text 0-8 "So it is"
          inlineFootnote 8-43
            text 10-15 "said "
            emphasis 15-21
              text 16-20 "here"
            text 21-26 ", in "
            wikilink 26-31 "a"
            text 31-36 " and "
            link 36-42 <c>
              text 37-38 "b"
          text 43-49 ", and "
          inlineFootnote 49-61
            wikilink 51-56 "d"
            text 56-60 " too"
          text 61-62 "."

        """)
  }

  @Test(arguments: [
    "x^[]", "x^[ ]", "x\\^[a]", "`^[a]`", "x^[a", "x^[a](b)", "x^[[a]]", "$x^[a]$",
  ])
  func noFootnote(markdown: String) {
    #expect(!kinds(markdown).contains(.inlineFootnote))
  }

  @Test func onlyTheInnermostOfNestedFootnotes() {
    let dumped = dump("^[a ^[b] c]")
    #expect(dumped.contains("inlineFootnote 4-8"))
    #expect(dumped.contains("text 0-4 \"^[a \""))
  }

  @Test(arguments: [
    "[[]]", "[[|]]", "[[ ]]", "[[#]]", "[[a", "[[a]", "[[a\nb]]", "\\[[a]]", "`[[a]]`",
    "<!-- [[a]] -->",
    "%%[[a]]%%", "$[[a]]$", "    [[a]]", "```\n[[a]]\n```", "$$\n[[a]]\n$$", "%%\n[[a]]\n%%",
    "<div>\n[[a]]\n</div>", "---\nx: '[[a]]'\n---",
  ])
  func noLink(markdown: String) {
    #expect(kinds(markdown).isDisjoint(with: [.wikilink, .embed, .link]))
  }

  @Test func anEmptyAnchorIsNone() throws {
    let document = Document(parsing: Array("[[T#]] [[T|]]".utf8))
    let links = document.nodes.indices.filter { document.nodes[$0].kind == .wikilink }
    #expect(links.count == 2)
    for link in links {
      let parts = document.wikilink(of: link)
      #expect(document.string(parts.target) == "T")
      #expect(parts.anchor == nil && parts.label == nil)
    }
  }

  @Test func linksWinOverDefinitions() {
    #expect(
      dump("[[alpha]] [alpha]\n\n[alpha]: /u\n") == """
        paragraph 0-17
          wikilink 0-9 "alpha"
          text 9-10 " "
          link 10-17 </u>
            text 11-16 "alpha"
        linkDefinition 19-30 </u>

        """)
  }

  @Test func barsInTablesAreEscaped() {
    #expect(
      dump("| a | b |\n|---|---|\n| [[n#x\\|l]] | `x\\|y` a\\|b |\n") == """
        table 0-48
          tableRow 0-9
            tableCell 1-4
              text 2-3 "a"
            tableCell 5-8
              text 6-7 "b"
          tableRow 20-48
            tableCell 21-33
              wikilink 22-32 "n" # "x" | "l"
            tableCell 34-47
              code 35-41 "x|y"
              text 41-43 " a"
              text 44-46 "|b"

        """)
  }

  @Test func linksInQuotesHaveTheirPlaces() {
    #expect(
      dump("> a\n> [[b]] *c\n> d* `e\n> f`\n") == """
        blockQuote 0-27
          paragraph 2-27
            text 2-3 "a"
            softBreak 3-6
            wikilink 6-11 "b"
            text 11-12 " "
            emphasis 12-19
              text 13-14 "c"
              softBreak 14-17
              text 17-18 "d"
            text 19-20 " "
            code 20-27 "e f"

        """)
  }

  @Test func linksDoNotNest() {
    #expect(kinds("[a [[b]] c](d)").isDisjoint(with: [.link]))
    #expect(kinds("[a ![[b.png]] c](d)").isSuperset(of: [.link, .embed]))
  }

  @Test func tags() {
    #expect(
      names("a #tag/x #1 #1a x#no (#no) #日本 #é-_ #😀.", .tag) == [
        "tag/x", "1a", "日本", "é-_", "😀",
      ])
    #expect(
      names("#start\n#line\n\n# #inHeading\n\n`#no` \\#no #", .tag) == [
        "start", "line", "inHeading",
      ])
  }

  @Test func blockIDs() {
    let markdown = "text ^a-1\n\n- item ^b\n  - sub ^c\n\n| a |\n|---|\n| b |\n^d\n\n> q\n\n^e\n"
    #expect(names(markdown, .blockID) == ["a-1", "b", "c", "d", "e"])
    #expect(names("x^no y ^no z\n\n`a ^no`\n\na ^n_o\n\n# h ^no\n\na\n^yes", .blockID) == ["yes"])
  }

  @Test func comments() {
    #expect(
      dump("a %%c [[x]]%% b\n\n%%\n[[no]]\n\n# h\n%%\n\nafter\n%% one %%\n%% open\n") == """
        paragraph 0-15
          text 0-2 "a "
          comment 2-13 "c [[x]]"
          text 13-15 " b"
        commentBlock 17-34 "[[no]]\\n\\n# h"
        paragraph 36-59
          text 36-41 "after"
          softBreak 41-42
          comment 42-51 " one "
          softBreak 51-52
          text 52-59 "%% open"

        """)
    #expect(kinds("a %%b\n%% c").contains(.comment))
    #expect(kinds("a\n%%\nb\n\nc\n%%").contains(.commentBlock))
  }

  @Test func math() {
    #expect(literals("$x_1$ $5 and $6 $a $ a$b$1 \\$a $$y$$", .math) == ["x_1", "y"])
    #expect(literals("$$\nx\n\n y\n$$\n$$z$$\n", .mathBlock) == ["x\n\n y", "z"])
    #expect(literals("$$\nunclosed\n", .mathBlock) == [])
    #expect(literals("> $$\n> a\n> $$\n", .mathBlock) == ["a"])
  }

  @Test func highlights() {
    #expect(kinds("==a *b*==").isSuperset(of: [.highlight, .emphasis]))
    for markdown in ["a == b == c", "=a=", "===a===", "==a"] {
      #expect(!kinds(markdown).contains(.highlight), "\(markdown)")
    }
  }

  @Test func callouts() {
    #expect(
      dump("> [!note]- Title *x*\n> body\n> [[l]]\n\n> [!tip]\n> b\n\n> [!x](u)\n") == """
        callout 0-35 note folded
          calloutTitle 11-20
            text 11-17 "Title "
            emphasis 17-20
              text 18-19 "x"
          paragraph 23-35
            text 23-27 "body"
            softBreak 27-30
            wikilink 30-35 "l"
        callout 37-49 tip
          paragraph 48-49
            text 48-49 "b"
        blockQuote 51-60
          paragraph 53-60
            link 53-60 <u>
              text 54-56 "!x"

        """)
  }

  @Test func frontmatter() {
    #expect(
      dump("\u{FEFF}---\r\na: b\r\n---\r\nt\r\n") == """
        frontmatter 3-17 "a: b\\r\\n"
        paragraph 19-20
          text 19-20 "t"

        """)
    #expect(kinds("---\na: b\n...\n").contains(.frontmatter))
    for markdown in ["---\na: b\n", " ---\na\n---\n", "\n---\na\n---\n", "----\na\n----\n"] {
      #expect(!kinds(markdown).contains(.frontmatter), "\(markdown.debugDescription)")
    }
  }

  @Test func nothingOfThisInCommonMark() {
    let markdown =
      "[[a]] #t ==h== $m$ %%c%% ^id\n\n> [!note]\n\n- [ ] a\n\n~~b~~ www.x.y [^1]\n\n[^1]: a\n"
    let known: Set<NodeKind> = [
      .document, .paragraph, .text, .blockQuote, .list, .listItem, .linkDefinition, .link,
    ]
    #expect(kinds(markdown, .commonMark).isSubset(of: known))
  }

  private func kinds(_ markdown: String, _ dialect: Dialect = .notes) -> Set<NodeKind> {
    Set(Document(parsing: Array(markdown.utf8), dialect: dialect).nodes.map(\.kind))
  }

  private func names(_ markdown: String, _ kind: NodeKind) -> [String] {
    let document = Document(parsing: Array(markdown.utf8))
    return document.nodes.indices.filter { document.nodes[$0].kind == kind }.map(document.name)
  }

  private func literals(_ markdown: String, _ kind: NodeKind) -> [String] {
    let document = Document(parsing: Array(markdown.utf8))
    return document.nodes.indices.filter { document.nodes[$0].kind == kind }.map(document.literal)
  }
}
