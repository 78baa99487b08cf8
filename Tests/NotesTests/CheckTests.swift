import Markup
import Notes
import Testing

@Suite struct CheckTests {
  private func read(_ text: String, path: String = "a.md") -> [Problem] {
    NoteReader().read(path: path, bytes: Array(text.utf8)).problems
  }

  private func check(_ files: [String: String], attachments: [String] = []) -> [Problem] {
    let wiki = SampleWiki(files, attachments: attachments)
    return wiki.notes["a"].map { wiki.graph.problems(ofLinksIn: $0) } ?? []
  }

  @Test func linkMissing() throws {
    let found = check(["a.md": "x [[cachee]] y\n", "sub/cache.md": ""])
    let problem = try #require(found.first)
    #expect(found.map(\.rule) == [.linkMissing])
    #expect((problem.line, problem.column, problem.endColumn) == (1, 3, 13))
    #expect(problem.suggestion == "nearest: sub/cache")
    #expect(problem.target == "cachee")
    #expect(problem.kind == .wikilink)
    #expect(problem.severity == .warning)
  }

  /// One look serves all links to a target; what is near an anchor is of its own note.
  @Test func namesThatAreKeptAreThoseOfEachLink() {
    let wiki = SampleWiki(
      [
        "a.md": "[[cachee]] ![[cachee.png]] [[b#Depht]] [[c#Depht]] [[cachee#x]]",
        "b.md": "## Depth\n\n[[cachee]] [[cachee.png]]", "c.md": "## Deeper\n\n[[cachee]]",
        "cache.md": "",
      ], attachments: ["cache.png"])
    let names = NearNames(wiki.graph)
    let notes = wiki.notes.sorted { $0.key < $1.key }.map(\.value)
    let kept = notes.map { wiki.graph.problems(ofLinksIn: $0, near: names) }
    let own = notes.map { wiki.graph.problems(ofLinksIn: $0) }
    #expect(kept == own)
    #expect(Set(kept.joined().map(\.suggestion)).count >= 4)
  }

  @Test(arguments: [
    ("![[b.png]]", Rule.attachmentMissing), ("[x](b.pdf)", .attachmentMissing),
    ("[[b#None]]", .anchorMissing),
    ("[[b#^none]]", .anchorMissing), ("[[Note]]", .linkAmbiguous), ("[[nick]]", .linkByAlias),
    ("[[Long Title]]", .linkByAlias),
  ])
  func linkRules(text: String, rule: Rule) {
    let found = check([
      "a.md": text, "b.md": "---\naliases: [nick]\ntitle: Long Title\n---\n# Some\n",
      "x/Note.md": "", "y/Note.md": "",
    ])
    #expect(found.map(\.rule) == [rule])
  }

  @Test func sourcesMissing() {
    let text =
      "---\nsources: [daily/none.md, Interview with Ann, https://x.y]\nrelated: [./no]\n---\n"
    #expect(check(["a.md": text]).map(\.rule) == [.sourceMissing, .linkMissing])
  }

  @Test(arguments: [
    ("```swift\nlet a\n", Rule.unclosedFence, 1), ("---\ntitle: [a\n---\n", .frontmatterBroken, 2),
    ("---\na: 1\nb: 2\na: 3\n---\n", .frontmatterDuplicateKey, 4),
    ("---\ncreated: x\n---\n", .frontmatterBadDate, 2),
    ("x[^a]\n", .footnoteMissing, 1), ("x\n\n[^a]: text\n", .footnoteUnused, 3),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 |\n", .tableRagged, 4),
    ("| a |\n|---|\n| 1 | 2 |\n", .tableRagged, 3),
    ("## Incident\n\nFix: x\n", .incidentUndated, 1), ("see [a](b c.md)\n", .linkRawSpace, 1),
  ])
  func ownRules(text: String, rule: Rule, line: Int) {
    let found = read(text)
    #expect(found.map(\.rule) == [rule])
    #expect(found.map(\.line) == [line])
  }

  @Test(arguments: [
    "[a](<b c.md>)", "`[a](b c.md)`", "[a](b.md \"t\")", "f[0](a b)",
    "| a | b |\n|---|---|\n| `x \\| y` | 1 |\n", "| a | b |\n|---|---|\n| x \\\\| y | z |\n",
    "| a |\n|---|\n| b \\| c |\n", "x[^a]\n\n[^a]: y\n", "```\n```\n", "`x[^a]`",
  ])
  func nothingWrong(text: String) {
    #expect(read(text) == [])
  }

  @Test func otherEncodings() {
    let latin = NoteReader().read(
      path: "a.md", bytes: Array("# caf".utf8) + [0xE9, 0x0A] + Array("é [[x]]".utf8))
    #expect(latin.problems.map(\.rule) == [.notUTF8])
    #expect(latin.title == "café")
    #expect(latin.links.count == 1)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "# Ünï\n".utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let utf16 = NoteReader().read(path: "a.md", bytes: wide)
    #expect(utf16.title == "Ünï")
    #expect(utf16.problems.map(\.rule) == [.notUTF8])
    #expect(read("a\0b\n") == [])
  }

  @Test func largeNote() {
    #expect(read(String(repeating: "word ", count: 220_000)).map(\.rule) == [.noteLarge])
  }

  @Test func expectedFindings() {
    var configuration = Configuration()
    configuration.rulesOff = [.linkByAlias]
    configuration.expected = ["link-missing a", "anchor-missing b.md", "nonsense c"].compactMap {
      ExpectedFinding(parsing: $0)
    }
    let found = check(["a.md": "[[none]] [[nick]]", "b.md": "---\naliases: [nick]\n---\n"])
    let settled = configuration.settled(found)
    #expect(settled.map(\.rule) == [.linkMissing, .expectedGone])
    #expect(settled.map(\.isExpected) == [true, false])
    #expect(settled.map(\.path) == ["a.md", "b.md"])
  }

  @Test func proposesALinkRoot() throws {
    let wiki = SampleWiki([
      "a.md": "[[ru/c/x]] [[ru/c/y]] [[ru/z]] [[other]]", "wiki-ru/c/x.md": "",
      "wiki-ru/c/y.md": "", "wiki-ru/z.md": "",
    ])
    let problem = try #require(wiki.graph.linkRootProblem())
    #expect(problem.suggestion == "[links.roots] \"ru\" = \"wiki-ru\"")
    #expect(problem.rule == .linkRoot)
    #expect(SampleWiki(["a.md": "[[ru/x]] [[b/y]]", "q/x.md": ""]).graph.linkRootProblem() == nil)
  }

  @Test func clashes() {
    let facts = WikiFacts(idClashes: [IDClash(path: "a.markdown", other: "a.md")])
    #expect(facts.problems.map(\.rule) == [.idClash])
    #expect(facts.problems.map(\.severity) == [.error])
  }

  @Test(
    arguments: [
      ("a.md", "---\ntype: x\n---\n", []), ("a.md", "# T\n", [Rule.okfFrontmatter]),
      ("a.md", "---\ntitle: x\n---\n", [.okfType]), ("a.md", "---\ntype: ''\n---\n", [.okfType]),
      ("a.md", "---\ntype: [\n---\n", [.okfFrontmatter]),
      ("d/index.md", "# G\n\n* [T](a.md) - d\n", []),
      ("d/index.md", "---\nx: 1\n---\n", [.okfIndex]),
      ("d/index.md", "* [T](a.md)\n", [.okfIndex]),
      ("d/index.md", "# G\n\nProse.\n", [.okfIndex]),
      ("d/index.md", "# G\n\n* [T](a.md) and more\n* [[a]]\n", [.okfIndex, .okfIndex]),
      ("index.md", "---\nokf_version: 0.2\n---\n", []), ("index.md", "# G\n\n* T\n", [.okfIndex]),
      ("log.md", "## 2026-04-28\n\n- x\n\n## 2026-04-27\n", []),
      ("log.md", "## 2026-04-27\n\n## 2026-04-28\n", [.okfLog]),
      ("log.md", "## Yesterday\n", [.okfLog]), ("log.md", "Begun.\n", [.okfLog]),
    ] as [(String, String, [Rule])])
  func conformance(path: String, text: String, rules: [Rule]) {
    let read = NoteReader().readWithDocument(path: path, bytes: Array(text.utf8))
    #expect(OKFRules.problems(of: read.note, in: read.document).map(\.rule) == rules)
  }
}
