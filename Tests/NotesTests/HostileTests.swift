import Markup
import Notes
import TestSupport
import Testing

/// Notes that are made to break a reader.
@Suite struct HostileTests {
  private static let patterns = [
    "[[", "]]", "[[a", "![[", "[a](", "[^", "](", "| ", "> ", "- ", "# ", "*", "_a", "`", "$", "%%",
    "==",
    "[[a]] — ", "- [ ] ", "^a\n\n", "#t ", "<b>", "&amp;", "\\", "## Incident 2026-04-27\n",
    "Fix: a\n",
    "**a**: ", "[^1]: x\n", "a. ", "\0", "> [!incident]\n", "|a|\n|-|\n", "中", "\u{301}", "e. ",
    "a/b",
  ]

  @Test(arguments: patterns) func repeated(pattern: String) {
    let text = "## Related\n\n- " + String(repeating: pattern, count: 200_000 / pattern.utf8.count)
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    #expect(note.bytes == text.utf8.count)
  }

  @Test(arguments: 0..<60) func randomBytes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 99)
    var bytes: [UInt8] = seed % 2 == 0 ? Array("---\n".utf8) : []
    for _ in 0..<400 {
      switch random.below(3) {
      case 0: bytes.append(UInt8(random.below(256)))
      case 1: bytes += Array(random.pick(["\n", "---\n", "title: ", "| a |", "\n\n", " "]).utf8)
      default: bytes += Array(random.pick(HostileTests.patterns).utf8)
      }
    }
    let note = NoteReader().read(path: "d/a.md", bytes: bytes)
    for link in note.links {
      // Latin-1 takes two bytes where the file has one.
      #expect(link.place.range.upperBound <= 2 * bytes.count)
      #expect(link.column >= 1 && link.endColumn >= 1 && link.place.line >= 1)
    }
    let graph = LinkGraph(entries: [NoteEntry(note)])
    #expect(graph.count == 1)
    #expect(
      !note.json(in: graph, near: NearNames(graph), backlinks: [], findings: note.problems, now: 0)
        .text().isEmpty)
    #expect(graph.problems(ofLinksIn: note).allSatisfy { $0.line >= 1 })
  }

  @Test func aCopiedTableOfManyColumnsAndLines() {
    let head =
      "| title | created | tags |  |\n| --- | --- | --- | --- |\n| T |\n2026-01-01 | x |\n\n"
    let columns = String(repeating: "| c ", count: 20_000) + "|\n"
    let delimiters = String(repeating: "| - ", count: 20_000) + "|\n"
    let lines = String(repeating: "| x\n", count: 20_000)
    let text = head + "T\n\nWords.\n\n" + columns + delimiters + lines
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    #expect(note.isDegraded)
    #expect(note.tables.first?.rows.count == 1)
  }

  /// What a look at all that follows, for each of many, takes minutes for.
  private static let crowds: [(name: String, text: String)] = [
    (
      "short rows of a wide table",
      "|" + String(repeating: "a|", count: 10_000) + "\n|" + String(repeating: "-|", count: 10_000)
        + "\n" + String(repeating: "|x|\n", count: 10_000)
    ),
    ("tags in a block", String(repeating: "<a id=x></a> ", count: 20_000) + "\n\nafter\n"),
    ("dots behind a link", "[[a]] " + String(repeating: ".", count: 200_000) + "x\n"),
    ("blanks in a source", "# Sources\n\n- a`" + String(repeating: " ", count: 200_000) + "`b\n"),
    (
      "properties that are not written so",
      "---\nsources: [" + Array(repeating: "\"\\x41.md\"", count: 20_000).joined(separator: ", ")
        + "]\n---\n"
    ),
    (
      "incidents with callouts",
      String(repeating: "## Incident 2026-04-27\n\n> [!incident] x\n\n", count: 10_000)
    ),
    (
      "footnotes of sources",
      "---\nsources:\n"
        + (0..<10_000).map { "  - {id: f\($0), resource: \"http://x/\($0)\"}\n" }.joined() + "---\n"
        + (0..<10_000).map { "a[^f\($0)] " }.joined() + "\n\n"
        + (0..<10_000).map { "[^f\($0)]: t\n" }.joined()
    ),
  ]

  @Test(arguments: crowds.map(\.name)) func crowd(_ name: String) throws {
    let crowd = try #require(HostileTests.crowds.first { $0.name == name })
    let note = NoteReader().read(path: "a.md", bytes: Array(crowd.text.utf8))
    #expect(note.bytes == crowd.text.utf8.count)
  }

  @Test func cellsThatAreMissingAreAddedOnlySoFar() throws {
    let text =
      "|" + String(repeating: "a|", count: 9_000) + "\n|" + String(repeating: "-|", count: 9_000)
      + "\n" + String(repeating: "|x|\n", count: 100) + "\n# Next\n\n| a | b |\n|---|---|\n| x |\n"
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    #expect(note.tables.map(\.rows.count) == [(1 << 19) / 8_999, 1])
    #expect(
      note.tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.columns.count } })
    let cut = note.problems.filter { $0.message.contains("left out") }
    #expect(cut.map(\.rule) == [.tableRagged])
    #expect(cut.map(\.line) == [2 + note.tables[0].rows.count + 1])
  }

  @Test func mentionsWithMarkupInside() throws {
    let text = String(repeating: "Foo *Bar* &amp; x ", count: 10_000) + "\n"
    let read = NoteReader().readWithDocument(path: "a.md", bytes: Array(text.utf8))
    let found = MentionFinder(names: ["Foo Bar"]).mentions(in: read)
    #expect(found.count == 10_000)
    for (number, mention) in found.enumerated() {
      #expect(mention.place.range.lowerBound == number * 18)
      #expect(read.document.string(mention.place.range) == "Foo *Bar")
    }
  }

  @Test func aChainOfHeadingsLongerThanTheyAreDeep() {
    let headings = (0..<20_000).map {
      HeadingEntry(
        Heading(
          level: 1 + $0 % 2, text: "a", raw: "a", slug: "a-\($0)",
          place: Place(line: 1, range: 0..<0), section: 0..<0))
    }
    let table = AnchorTable(headings: headings, blocks: [], html: [])
    #expect(table.target(of: "a#a") == .heading(1))
    #expect(table.target(of: Array(repeating: "a", count: 20_000).joined(separator: "#")) == nil)
  }

  @Test func aCellOfSignsThatMeanSomethingInPairs() {
    let dollars = String(repeating: "$", count: 40_000)
    let text = MarkdownTable.text(["h"], [[dollars], ["$"]])
    #expect(text.hasSuffix("| \(dollars.replacing("$", with: "\\$")) |\n| $ |\n"))
  }

  @Test func manyAnchorsKeysAndTags() {
    let numbers = 0..<10_000
    let text =
      "---\ntags: [\(numbers.map { "t\($0)" }.joined(separator: ", "))]\n"
      + numbers.map { "k\($0): v\n" }.joined() + "---\n\n"
      + numbers.map { "# Part \($0)\n\n[x](#part-\($0)) [[#^b\($0)]] ^b\($0)\n\n" }.joined()
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    #expect(note.tags.count == numbers.count)
    let graph = LinkGraph(entries: [NoteEntry(note)])
    #expect(graph.links(from: 0).allSatisfy { graph.resolution(of: $0).anchorStatus == .found })
    #expect(graph.linkCount == 2 * numbers.count)
  }

  @Test func manyAnchorsThatAreMissing() {
    let numbers = 0..<10_000
    let text =
      String(repeating: "# Same\n\n", count: numbers.count) + "^block\n\n"
      + numbers.map { "[[#a#b\($0)]] [[#^blok\($0)]]\n\n" }.joined()
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    let problems = LinkGraph(entries: [NoteEntry(note)]).problems(ofLinksIn: note)
    #expect(problems.count == 2 * numbers.count)
    #expect(problems[0].suggestion == "nearest: Same")
    #expect(problems[1].suggestion == "nearest: ^block")
  }

  @Test func manyHeadingsTablesAndNotes() {
    let headings = String(
      repeating: "# Same\n\n**b**\n\n| a |\n|---|\n| [[x]] |\n\n", count: 10_000)
    let note = NoteReader().read(path: "a.md", bytes: Array(headings.utf8))
    #expect(note.tables.count == 10_000)
    #expect(Set(note.headings.map(\.slug)).count == 10_000)
    let entries = (0..<3000).map { number in
      NoteEntry(
        NoteReader().read(path: "d\(number)/index.md", bytes: Array("[[index]] [[none]]".utf8)))
    }
    let graph = LinkGraph(entries: entries)
    #expect(graph.linkCount == 6000)
    #expect(graph.backlinks(to: 0).isEmpty)
  }
}
