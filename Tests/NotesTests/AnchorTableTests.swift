import Notes
import TestSupport
import Testing

@Suite struct AnchorTableTests {
  private static let names = [
    "One", "one", "A  b", "A *b*", "🔗 Links", "Links", "A#b", "a", "b", "x", "", "One 1", "Ä",
    "C%20d", "C d", "one-1",
  ]

  @Test(arguments: 0..<40) func answersAsALookAtEachHeadingDoes(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = (0..<12).map { _ in
      String(repeating: "#", count: 1 + random.below(3)) + " \(random.pick(Self.names))\n\n"
        + "text ^\(random.pick(["p", "P", "q", "r1"]))\n\n"
        + "<a id='\(random.pick(["s", "One", "x", "Ä"]))'></a>\n\n"
    }.joined()
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    let graph = LinkGraph(entries: [NoteEntry(note)])
    let table = AnchorTable(of: 0, in: graph)
    for name in Self.names {
      for anchor in [name, "#\(name)", "\(name)#\(random.pick(Self.names))", "One#\(name)#b"] {
        #expect(table.target(of: anchor) == note.target(ofAnchor: anchor), "\(anchor) in \(text)")
        #expect(graph.hasAnchor(anchor, in: 0) == (note.target(ofAnchor: anchor) != nil))
      }
    }
    for anchor in ["^p", "^P", "^ q", "^Q", "s", "S", "%73", "^"] {
      #expect(table.target(of: anchor) == note.target(ofAnchor: anchor), "\(anchor) in \(text)")
    }
  }

  @Test func aGraphTakesTheSameAnchorsInLongNotes() {
    let names = (0..<200).map { "Part \($0)" }
    let text = names.map { "# \($0)\n\ntext ^b\($0.suffix(2).filter { $0 != " " })\n\n" }.joined()
    let links = "[[long#part-7]] [[long#Part 7]] [[long#part-700]] [[long#^B99]] [[long#^b300]]"
    let notes = [("long.md", text), ("a.md", links)].map {
      NoteReader().read(path: $0.0, bytes: Array($0.1.utf8))
    }
    let graph = LinkGraph(entries: notes.map { NoteEntry($0) })
    let from = graph.note(withID: "a")
    let found = from.map { graph.links(from: $0).map { graph.resolution(of: $0).anchorStatus } }
    #expect(found == [.found, .found, .missing, .found, .missing])
  }
}
