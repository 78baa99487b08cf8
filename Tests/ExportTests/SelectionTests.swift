import Notes
import Testing
import WikiIndex

@testable import Export

@Suite struct SelectionTests {
  private let files = [
    "s.md": "---\nsources: [daily/d.md]\n---\n[[b]] [[a]] [[b]]\n\n## Related\n\n- [[c]] — why\n",
    "a.md": "[[deep]] [[s]]\n", "b.md": "[[deep]]\n", "c.md": "c\n", "deep.md": "[[end]]\n",
    "end.md": "[[s]]\n", "daily/d.md": "log\n", "back.md": "[[s]]\n",
  ]

  private func ids(_ rules: SelectionRules, from start: String = "s") throws -> [String] {
    let wiki = try Exporting(files)
    defer { withExtendedLifetime(wiki) {} }
    let plan = wiki.plan([start], rules)
    return plan.selection.entries.map { wiki.wiki.graph.id(of: $0.note) }
  }

  @Test func walksBreadthFirstInLinkOrder() throws {
    #expect(try ids(SelectionRules(depth: 0)) == ["s"])
    #expect(try ids(SelectionRules()) == ["s", "daily/d", "b", "a", "c"])
    #expect(
      try ids(SelectionRules(depth: 9)) == ["s", "daily/d", "b", "a", "c", "deep", "end"])
  }

  @Test func walksBackwards() throws {
    #expect(
      try ids(SelectionRules(depth: 0, backlinksDepth: 1)) == ["s", "a", "back", "end"])
  }

  @Test func followsOnlyTheRelationsAskedFor() throws {
    #expect(try ids(SelectionRules(relations: ["related"])) == ["s", "daily/d", "c"])
    #expect(try ids(SelectionRules(relations: ["related"], followsSources: false)) == ["s", "c"])
    #expect(try ids(SelectionRules(followsSources: false)) == ["s", "b", "a", "c"])
  }

  @Test func saysWhatTheLimitLeftOut() throws {
    let wiki = try Exporting(files)
    defer { withExtendedLifetime(wiki) {} }
    let plan = wiki.plan(["s"], SelectionRules(limit: 2))
    #expect(plan.selection.entries.count == 2)
    let manifest = try FolderExport(plan, .markdown).dryRun()
    #expect(manifest.leftOut.map(\.id) == ["b", "a", "c"])
    #expect(manifest.notes.map(\.why) == ["start", "linked from s, line 2 (sources)"])
  }

  @Test func keepsOneOrderInEveryFormat() throws {
    let wiki = try Exporting(files)
    defer { withExtendedLifetime(wiki) {} }
    let plan = wiki.plan(["s"], SelectionRules(depth: 2, backlinksDepth: 1))
    let expected = plan.selection.entries.map { wiki.wiki.graph.id(of: $0.note) }
    var orders = [try SingleFile(plan).render().manifest.notes.map(\.id)]
    for format in [FolderExport.Format.markdown, .okf] {
      orders.append(try FolderExport(plan, format).dryRun().notes.map(\.id))
    }
    for format in [GraphFile.Format.json, .dot, .canvas] {
      orders.append(GraphFile(plan, format).manifest.notes.map(\.id))
    }
    #expect(orders.allSatisfy { $0 == expected })
  }

  @Test func packsAReadingSet() throws {
    let table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    let wiki = try Exporting([
      "a.md":
        "# A\n\nLong prose. \(String(repeating: "word ", count: 400))\n\n## Key Points\n\n- the point\n",
      "b.md":
        "# B\n\n**Cases**\n\n\(table)\n## Outage (2026-01-02)\n\n**db**: it fell.\n\n- Fix: up.\n",
    ])
    defer { withExtendedLifetime(wiki) {} }
    let plan = wiki.plan()
    let (bytes, manifest) = try ReadingSet(plan, budget: 300).render()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(TokenEstimate.tokens(bytes.count) <= 300)
    for part in ["the point", table, "**Cases**", "it fell.", TokenEstimate.method] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("Long prose"))
    #expect(manifest.leftOut.map(\.id) == ["a"])
    let whole = try ReadingSet(plan, budget: 100_000).render()
    #expect(String(decoding: whole.bytes, as: UTF8.self).contains("Long prose"))
    #expect(whole.manifest.leftOut.isEmpty)
    #expect(try ReadingSet(plan, budget: .max).render().bytes == whole.bytes)
  }
}
