import Foundation
import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// What lists of the whole wiki are made of, kept in the index.
@Suite struct ListedFactsTests {
  private static let files = [
    "a.md": """
    ---
    title: A
    tags: [x, y/z]
    ---

    **Litres\u{1F} a day**

    | Plant | Litres |
    |---|---:|
    | Beans | 2 |
    | Ferns | 1 |

    - [ ] buy \u{1E}a hose
    - [x] dig

    ## Incident 2026-04-27

    Pump: it stopped.

    - Symptom: no water
    - Fix: `restart_pump`
    """,
    "b.md": "# B\n\nNothing to list.\n",
    "c.md": "# C\n\n## Outage\n\nFix: none yet.\n",
  ]

  @Test func indexTellsWhatTheNotesTell() throws {
    let wiki = try TemporaryFolder(Self.files)
    let folder = WikiFolder(root: wiki.path)
    let index = try NoteIndex.memory(folder)
    try index.update()
    var kept: [ListedFacts] = []
    try index.forEachFacts { kept.append($0) }
    #expect(kept.map(\.id) == ["a", "c"])
    let first = try #require(kept.first)
    #expect(first.tables.map(\.columns) == [["Plant", "Litres"]])
    #expect(first.tables.map(\.rowCount) == [2])
    #expect(first.tasks.map(\.isDone) == [false, true])
    #expect(first.tags == ["x", "y/z"])
    for facts in kept {
      let note = try #require(folder.read("\(facts.id).md")?.note)
      #expect(facts.incidents == note.incidents)
      #expect(facts.tables.map(\.caption) == note.tables.map { $0.caption ?? $0.section ?? "" })
      #expect(facts.tasks.map(\.text) == note.tasks.map(\.text))
      #expect(facts.tables.map(\.line) == note.tables.map(\.place.line))
      #expect(facts.tasks.map(\.line) == note.tasks.map(\.place.line))
    }
  }

  @Test func keptIncidentsAreThoseOfTheNotes() throws {
    let wiki = try TemporaryFolder(Self.files)
    let folder = WikiFolder(root: wiki.path)
    let index = try NoteIndex.memory(folder)
    try index.update()
    let kept = try index.incidents()
    #expect(kept.map(\.path) == ["a.md", "c.md"])
    for note in kept {
      let read = try #require(folder.read(note.path)?.note)
      #expect(note.id == read.id)
      #expect(note.incidents == read.incidents)
    }
  }

  @Test func goneNotesTellNothing() throws {
    let wiki = try TemporaryFolder(Self.files)
    let index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
    try wiki.remove("a.md")
    try wiki.write("c.md", "# C\n")
    try index.update()
    try index.forEachFacts { Issue.record("facts of \($0.id)") }
  }

  @Test(arguments: ["", "x", "\u{1}\u{7F}", "\u{0}\u{0}", "\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}"])
  func oddBytesTellNothing(text: String) {
    let facts = Array(text.utf8).withUnsafeBytes { ListedFacts(id: "a", encoded: $0) }
    #expect(facts.isEmpty && facts.id == "a")
  }

  @Test func cutBytesTellNothing() throws {
    let wiki = try TemporaryFolder(Self.files)
    let read = try #require(WikiFolder(root: wiki.path).read("a.md"))
    let facts = ListedFacts(read)
    let bytes = facts.encoded
    #expect(bytes.withUnsafeBytes { ListedFacts(id: "a", encoded: $0) } == facts)
    for count in bytes.indices {
      let cut = bytes.prefix(count).withUnsafeBytes { ListedFacts(id: "a", encoded: $0) }
      #expect(cut.isEmpty, "\(count)")
    }
  }
}
