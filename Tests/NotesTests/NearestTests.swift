import Notes
import Testing

@Suite struct NearestTests {
  private let graph = SampleWiki([
    "concepts/contextvar-boundaries.md": "# What tasks share\n",
    "notes/plan.md": "---\ntitle: Staged rollout of configuration\naliases: [canary, Käfig]\n---\n",
    "notes/other.md": "# Rollback\n\n## Notes\n\n## Notes\n\n## NOTES\n",
  ]).graph

  @Test(arguments: [
    ("contxtvar", ["concepts/contextvar-boundaries"]), ("canari", ["notes/plan"]),
    ("KÄFIK", ["notes/plan"]), ("configurtion", ["notes/plan"]),
    ("staged rollot", ["notes/plan"]), ("zebra", []), ("pla", ["notes/plan"]), ("of", []),
  ])
  func aWordOfANameIsNear(_ name: String, _ expected: [String]) {
    #expect(graph.nearest(toPartOf: name) == expected)
  }

  /// More words count for more than nearer ones.
  @Test func theNoteWithMostWordsComesFirst() {
    let wiki = SampleWiki([
      "a-queue.md": "", "b-queue-depth-alarm.md": "", "c-depth.md": "", "d-queue-limit.md": "",
    ])
    let near = wiki.graph.nearest(toPartOf: "quueue depht")
    #expect(near.first == "b-queue-depth-alarm")
    #expect(near.count == 3)
  }

  @Test func aHeadingThatStandsTwiceIsNamedOnce() throws {
    let other = try #require(graph.note(withID: "notes/other"))
    #expect(graph.nearest(toAnchor: "Note", in: other) == ["Notes"])
    #expect(graph.nearest(toAnchor: "zzzzzzzz", in: other) == ["Rollback", "Notes"])
  }
}
