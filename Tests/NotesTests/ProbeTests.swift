import Notes
import Testing

/// One test for each probe of how links resolve.
@Suite struct ProbeTests {
  private func follow(
    _ text: String, from: String = "from.md", _ files: [String], attachments: [String] = []
  ) -> Followed {
    SampleWiki.follow(text, from: from, among: files, attachments: attachments)
  }

  @Test func p01NameAnywhere() {
    #expect(follow("[[name]]", ["deep/er/name.md"]).to == "deep/er/name")
  }

  @Test func p02CaseAndExtension() {
    #expect(follow("[[NAME]]", ["a/name.md"]).to == "a/name")
    #expect(follow("[[Name.MD]]", ["a/name.md"]).to == "a/name")
    let both = follow("[[Name]]", ["a/name.md", "b/Name.md"])
    #expect(both.to == "b/Name")
    #expect(both.resolution?.isAmbiguous == false)
  }

  @Test func p03EndOfPath() {
    #expect(follow("[[b/Note]]", ["a/b/Note.md"]).to == "a/b/Note")
  }

  @Test(arguments: [("te", "note.md"), ("one", "phone.md"), ("todo", "another-todo.md")])
  func p04OnlyWholeComponents(target: String, file: String) {
    #expect(follow("[[\(target)]]", [file]).status == .missing)
  }

  @Test func p05RelativeToTheFolder() {
    #expect(follow("[[./x]]", from: "a/from.md", ["a/x.md"]).to == "a/x")
    #expect(follow("[[./x]]", from: "a/from.md", ["x.md", "a/b/x.md"]).status == .missing)
    #expect(follow("[[../x]]", from: "a/from.md", ["x.md"]).to == "x")
    #expect(follow("[l](../x.md)", from: "a/from.md", ["x.md"]).to == "x")
    #expect(follow("[l](../x.md)", from: "from.md", ["x.md"]).status == .missing)
    #expect(follow("[l](../x.md)", from: "a/from.md", ["b/x.md"]).status == .missing)
  }

  @Test func p06FromTheRoot() {
    #expect(follow("[[/x]]", from: "a/from.md", ["x.md", "a/x.md"]).to == "x")
    #expect(follow("[l](/tables/x.md)", from: "a/from.md", ["tables/x.md"]).to == "tables/x")
    #expect(follow("[[/x]]", ["b/x.md"]).status == .missing)
  }

  @Test(arguments: ["v2.0 Release", "Dr. Smith", "Note.1"])
  func p07DotsInNames(name: String) {
    #expect(follow("[[\(name)]]", ["a/\(name).md"]).to == "a/\(name)")
  }

  @Test func p08OneNameInTwoFolders() {
    let root = follow("[[Note]]", from: "a/from.md", ["Note.md", "a/Note.md"])
    #expect(root.to == "Note")
    #expect(root.resolution?.isAmbiguous == false)
    let markdown = follow("[l](Note.md)", from: "a/from.md", ["Note.md", "a/Note.md"])
    #expect(markdown.to == "a/Note")
    let own = follow("[[Note]]", from: "b/from.md", ["a/Note.md", "b/Note.md"])
    #expect(own.to == "b/Note")
    #expect(own.resolution?.isAmbiguous == false)
    let length = follow("[[Note]]", ["long/Note.md", "b/Note.md"])
    #expect(length.to == "b/Note")
    #expect(length.resolution?.isAmbiguous == true)
    #expect(length.resolution?.candidates == ["b/Note.md", "long/Note.md"])
    let order = follow("[[Note]]", ["b/Note.md", "a/Note.md"])
    #expect(order.to == "a/Note")
    #expect(order.resolution?.candidates == ["a/Note.md", "b/Note.md"])
    let twins = follow("[[Note]]", ["x/Note.md", "x/note.md"])
    #expect(twins.to == "x/Note")
    #expect(twins.resolution?.isAmbiguous == true)
  }

  @Test func p09AliasThenTitle() {
    let files = [
      "from.md": "[[Nickname]] [[Long Title]] [[Heading One]] [[both]]",
      "a.md": "---\naliases: [nickname, Both]\n---\n", "b.md": "---\ntitle: Long title\n---\n",
      "c.md": "# heading one\n", "d.md": "---\ntitle: Both\n---\n",
    ]
    let wiki = SampleWiki(files)
    #expect(wiki.followed(from: "from.md").to == "a")
    #expect(wiki.followed(from: "from.md").by == .alias)
    #expect(wiki.followed(from: "from.md", link: 1).to == "b")
    #expect(wiki.followed(from: "from.md", link: 1).by == .title)
    #expect(wiki.followed(from: "from.md", link: 2).to == "c")
    #expect(wiki.followed(from: "from.md", link: 3).to == "a")
  }

  @Test func p10TheNoteItself() {
    let wiki = SampleWiki(["a.md": "# H\n\n[[#H]] [[a]] [x](#h)\n"])
    for link in 0..<3 {
      let followed = wiki.followed(from: "a.md", link: link)
      #expect(followed.to == "a")
      #expect(followed.status == .ownNote)
    }
    #expect(wiki.followed(from: "a.md").resolution?.anchorStatus == .found)
    #expect(wiki.graph.backlinks(to: 0).isEmpty)
  }

  @Test func p11Chain() {
    let target = "# A\n\n## Fix\n\n# B\n\n## Other\n\n# A\n\n### Deep\n"
    let wiki = SampleWiki(["t.md": target, "from.md": "[[t#A#Fix]] [[t#B#Fix]] [[t#A#Deep]]"])
    #expect(wiki.followed(from: "from.md").resolution?.anchorStatus == .found)
    #expect(wiki.followed(from: "from.md", link: 1).resolution?.anchorStatus == .missing)
    #expect(wiki.followed(from: "from.md", link: 2).resolution?.anchorStatus == .found)
  }

  @Test(arguments: [
    "The `run()` *way*", "The run() way", "the-run-way", "🎉 Party", "Party", "-party", "Ünïcode",
    "ünïcode", "the-run-way-1",
  ])
  func p12HeadingsMatch(anchor: String) {
    let target = "# The `run()` *way*\n\n# 🎉 Party\n\n# Ünïcode\n\n# The run way\n"
    let wiki = SampleWiki(["t.md": target, "from.md": "[[t#\(anchor)]]"])
    #expect(wiki.followed(from: "from.md").resolution?.anchorStatus == .found)
  }

  @Test func p13Block() {
    let target = "Text. ^id-with-dash\n\n- item ^second\n\n> quote\n\n^third\n"
    let wiki = SampleWiki([
      "t.md": target, "from.md": "[[t#^id-with-dash]] [[t#^second]] [[t#^third]] [[t#^none]]",
    ])
    for link in 0..<3 {
      #expect(wiki.followed(from: "from.md", link: link).resolution?.anchorStatus == .found)
    }
    #expect(wiki.followed(from: "from.md", link: 3).resolution?.anchorStatus == .missing)
  }

  @Test func p14MissingHeading() throws {
    let wiki = SampleWiki(["t.md": "# Fixing\n\n# Other\n", "from.md": "[[t#Fixin]]"])
    let followed = wiki.followed(from: "from.md")
    #expect(followed.to == "t")
    #expect(followed.resolution?.anchorStatus == .missing)
    let link = wiki.graph.links(from: try #require(wiki.graph.note(withID: "from"))).lowerBound
    #expect(wiki.graph.nearest(to: link).first == "Fixing")
  }

  @Test func p15Decoding() {
    #expect(follow("[l](a%20b.md)", ["a b.md"]).to == "a b")
    #expect(follow("[l](sch%C3%B6n.md)", ["schön.md"]).to == "schön")
    #expect(follow("[l](<a b.md>)", ["a b.md"]).to == "a b")
    #expect(follow("[l](a(b).md)", ["a(b).md"]).to == "a(b)")
  }

  @Test func p16LiteralFirst() {
    #expect(follow("[[x%20y]]", ["x%20y.md", "x y.md"]).to == "x%20y")
    #expect(follow("[[x%20y]]", ["x y.md"]).to == "x y")
  }

  @Test func p17RawSpace() {
    let note = NoteReader().read(path: "a.md", bytes: Array("see [w](a b.md) there".utf8))
    #expect(note.links.isEmpty)
    #expect(note.problems.map(\.rule) == [.linkRawSpace])
    #expect(note.problems.first?.column == 5)
    #expect(note.problems.first?.endColumn == 16)
  }

  @Test func p18NormalForms() {
    #expect(follow("[[caf\u{E9}]]", ["cafe\u{301}.md"]).status == .resolved)
    #expect(follow("[[CAFE\u{301}]]", ["caf\u{E9}.md"]).status == .resolved)
  }

  @Test func p19BarInTableCell() {
    let text = "| a | b |\n|---|---|\n| [[t\\|label]] | x |\n"
    let wiki = SampleWiki(["from.md": text, "t.md": ""])
    #expect(wiki.notes["from"]?.links.map(\.target) == ["t"])
    #expect(wiki.notes["from"]?.links.map(\.label) == ["label"])
    #expect(wiki.followed(from: "from.md").to == "t")
  }

  @Test(arguments: [
    "```\n[[x]]\n```\n", "`[[x]]`\n", "<!-- [[x]] -->\n", "%% [[x]] %%\n", "$[[x]]$\n",
    "    [[x]]\n", "%%\n[[x]]\n%%\n", "$$\n[[x]]\n$$\n", "---\n# [[x]]\ntitle: a\n---\n",
    "`[ -f x ]` and `[[ -f x ]]`\n", "$[0, 2\\pi]$\n", "text [[]] and [[x\n",
    "`a` or [[:space:]] or ![[:^digit:]] or [[:alnum:]_]] too\n",
    "---\npattern: \"[[:space:]]\"\n---\n",
  ])
  func p20NeverLinks(text: String) {
    #expect(NoteReader().read(path: "a.md", bytes: Array(text.utf8)).links.isEmpty)
  }

  @Test func p21Daily() {
    let files = ["daily/2026-04-27.md", "daily/2026-04-27_retro.md"]
    #expect(follow("[[2026-04-27]]", files).to == "daily/2026-04-27")
    #expect(follow("[[2026-04-27]]", [files[1]]).status == .missing)
  }

  @Test func p22RootName() {
    let inside = ["concepts/x.md"]
    for root in ["wiki", "Wiki"] {
      let found = SampleWiki.follow("[[wiki/concepts/x]]", among: inside, rootName: root)
      #expect(found.to == "concepts/x")
      #expect(found.by == .rootPrefix)
    }
    let parent = SampleWiki.follow(
      "[[wiki/concepts/x]]", among: ["wiki/concepts/x.md"], rootName: "vault")
    #expect(parent.to == "wiki/concepts/x")
    #expect(parent.by == .path)
  }

  @Test func p23BarePath() throws {
    let text = "wiki/x — no\n\n## Related\n\n- wiki/x — why it\n  matters\n- see wiki/y — no\n"
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    #expect(note.links.count == 1)
    let link = try #require(note.links.first)
    #expect(link.kind == .bare)
    #expect(link.target == "wiki/x")
    #expect(link.reason == "why it matters")
    #expect(link.confidence == .low)
    #expect(link.relation == "Related")
    #expect((link.line, link.column, link.endColumn) == (5, 3, 9))
  }

  @Test func p24PropertyLinks() throws {
    let text = """
      ---
      sources:
        - resource: daily/2026-04-27.md
          id: s1
        - Interview with Ann
      related: "[[a|A]]"
      connects: [b, "[[c]]"]
      consulted: ./d.md
      supersedes: [[e]]
      other: x [[f#G]] y
      ---

      """
    let files = ["n.md": text, "b.md": ""]
    let wiki = SampleWiki(files)
    let links = (try #require(wiki.notes["n"])).links
    #expect(
      links.map(\.target) == [
        "daily/2026-04-27.md", "Interview with Ann", "a", "b", "c", "./d.md", "e", "f",
      ])
    #expect(
      links.map(\.relation) == [
        "sources", "sources", "related", "connects", "connects", "consulted", "supersedes", "other",
      ])
    #expect(links.allSatisfy { $0.kind == .property })
    #expect(links.map(\.isTentative) == [false, true, false, true, false, false, false, false])
    #expect(links.map(\.line) == [3, 5, 6, 7, 7, 8, 9, 10])
    #expect(links[2].column == 11)
    let range = wiki.graph.links(from: try #require(wiki.graph.note(withID: "n")))
    #expect(range.filter { wiki.graph.isText($0) }.count == 1)
    #expect(wiki.followed(from: "n.md", link: 3).to == "b")
  }

  @Test func p25TwoLinks() {
    let wiki = SampleWiki(["a.md": "[[b]] and [[b]]", "b.md": ""])
    #expect(wiki.graph.links(from: 0).count == 2)
    #expect(wiki.graph.backlinks(to: 1).count == 2)
  }

  @Test func p26DefinitionBesideWikilink() {
    let note = NoteReader().read(
      path: "a.md", bytes: Array("[[alpha]]\n\n[alpha]: https://example.org\n".utf8))
    #expect(note.links.map(\.kind) == [.wikilink])
    #expect(note.links.map(\.target) == ["alpha"])
  }

  @Test func p27Escaped() {
    #expect(NoteReader().read(path: "a.md", bytes: Array("\\[[not]]".utf8)).links.isEmpty)
  }

  @Test func p28SkippedSymlinks() {
    let problems = WikiFacts(skippedSymlinks: ["a/loop"]).problems
    #expect(problems.map(\.rule) == [.symlinkSkipped])
    #expect(problems.map(\.path) == ["a/loop"])
  }

  @Test func p29InnerOnly() {
    let note = NoteReader().read(path: "a.md", bytes: Array("[[a [[Inner]] b]]".utf8))
    #expect(note.links.map(\.target) == ["Inner"])
  }

  @Test(arguments: ["[[F\\##Section]]", "[[T#]]", "[[]]", "[[|]]", "[](/)", "[][][]", "[[ ]]"])
  func p30NoCrash(text: String) {
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    #expect(note.links.allSatisfy { !$0.target.isEmpty })
    #expect(note.links.isEmpty == !["[[F\\##Section]]", "[[T#]]"].contains(text))
  }
}
