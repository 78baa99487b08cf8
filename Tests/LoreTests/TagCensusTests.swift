import Testing

@testable import lore

struct TagCensusTests {
  private func census(_ tags: String...) -> TagCensus {
    TagCensus(tags.enumerated().map { TagUse(tag: $1, path: "n\($0).md", line: 1) })
  }

  @Test func aTagIsSpelledAsMostNotesSpellIt() {
    let rows = census("foo", "Foo", "x/Y", "Foo", "Foo/a", "X/y", "X/y").list(byName: true)
    #expect(rows.map(\.tag) == ["Foo", "Foo/a", "X/y"])
    #expect(rows.map(\.count) == [3, 1, 3])
    #expect(rows.first?.total == 4)
    // Of as many the first.
    #expect(census("a", "A").list(byName: true).map(\.tag) == ["a"])
    #expect(census("A", "a").list(byName: true).map(\.tag) == ["A"])
  }

  @Test func slashesAloneNestNothing() {
    let tree = census("/a", "b//c", "b/", "/", "x/y").tree(byName: true)
    #expect(tree.map(\.tag) == ["/", "/a", "b", "b//c", "b/", "x", "x/y"])
    #expect(tree.map(\.depth) == [0, 0, 0, 1, 0, 0, 1])
  }
}
