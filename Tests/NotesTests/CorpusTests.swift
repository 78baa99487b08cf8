import Foundation
import Notes
import TestSupport
import Testing

/// Real notes that nobody here wrote.
@Suite(
  .enabled(
    if: Corpora.have("eips", "swift-evolution"),
    "the collections of notes are not beside the package"))
struct CorpusTests {
  private func notes(of corpus: String) throws -> [Note] {
    let folder = try Corpora.unpacked(corpus)
    var notes: [Note] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".md") {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder.path)/\(path)")))
      let note = NoteReader().read(path: path, bytes: bytes)
      #expect(NoteReader().entry(path: path, bytes: bytes, id: note.id) == NoteEntry(note))
      notes.append(note)
    }
    return notes
  }

  @Test func eips() throws {
    let notes = try notes(of: "eips")
    #expect(notes.count > 1000)
    #expect(notes.filter { $0.titleOrigin == .property }.count > 580)
    #expect(notes.filter { $0.created != nil }.count > 580)
    #expect(notes.allSatisfy { !$0.isDegraded })
    #expect(notes.reduce(0) { $0 + $1.tables.count } > 500)
    let graph = LinkGraph(entries: notes.map { NoteEntry($0) })
    let inbound = (0..<graph.count).reduce(0) { $0 + graph.backlinks(to: $1).count }
    #expect(inbound > 2000)
    #expect(notes.flatMap(\.problems).filter { $0.rule == .frontmatterBroken }.count < 5)
  }

  @Test func swiftEvolution() throws {
    let notes = try notes(of: "swift-evolution")
    #expect(notes.count > 500)
    #expect(notes.filter { $0.titleOrigin == .heading }.count > 550)
    #expect(notes.allSatisfy { !$0.isDegraded })
    let graph = LinkGraph(entries: notes.map { NoteEntry($0) })
    let links = (0..<graph.linkCount).filter { graph.anchor(of: $0) != nil }
    let found = links.filter { graph.resolution(of: $0).anchorStatus == .found }
    #expect(found.count * 10 > links.filter { graph.noteDestination(of: $0) != nil }.count * 7)
  }
}
