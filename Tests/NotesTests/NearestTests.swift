import TestSupport
import Testing

@testable import Notes

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

  /// All are as near as letters tell, few as edits do: most are not looked at.
  @Test func ofManyNamesOfTheSameLettersFewAreLookedAt() {
    var random = SeededGenerator(seed: 3)
    let names = (0..<3_000).map { _ in
      var letters = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
      for place in letters.indices { letters.swapAt(place, random.below(place + 1)) }
      return String(String.UnicodeScalarView(letters))
    }
    var asked = 0
    let near = NearestIndex(names).closest(to: "zyxwvutsrqponmlkjihgfedcba") { number in
      asked += 1
      return names[number]
    }
    #expect(near.isEmpty)
    #expect(asked > 0 && asked <= 1_000)
  }
}
