import Foundation
import Notes
import Testing

/// Real notes that nobody here wrote.
@Suite(.enabled(if: Shared.exists("corpora/eips.tar.gz")), .timeLimit(.minutes(5)))
struct CorpusTests {
  private func unpacked(_ name: String, _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lore-corpus-\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments = [
      "tar", "xzf", Shared.folder.appending(path: "corpora/\(name).tar.gz").path, "-C", folder.path,
    ]
    try tar.run()
    tar.waitUntilExit()
    try #require(tar.terminationStatus == 0)
    try body(folder)
  }

  private func notes(in folder: URL) throws -> [Note] {
    let root = folder.resolvingSymlinksInPath().path + "/"
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var notes: [Note] = []
    for case let file as URL in try #require(files) where file.pathExtension == "md" {
      let path = String(file.resolvingSymlinksInPath().path.dropFirst(root.count))
      let bytes = Array(try Data(contentsOf: file))
      let note = NoteReader().read(path: path, bytes: bytes)
      #expect(NoteReader().entry(path: path, bytes: bytes, id: note.id) == NoteEntry(note))
      notes.append(note)
    }
    return notes
  }

  @Test func eips() throws {
    try unpacked("eips") { folder in
      let notes = try notes(in: folder)
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
  }

  @Test func swiftEvolution() throws {
    try unpacked("swift-evolution") { folder in
      let notes = try notes(in: folder)
      #expect(notes.count > 500)
      #expect(notes.filter { $0.titleOrigin == .heading }.count > 550)
      #expect(notes.allSatisfy { !$0.isDegraded })
      let graph = LinkGraph(entries: notes.map { NoteEntry($0) })
      let links = (0..<graph.linkCount).filter { graph.anchor(of: $0) != nil }
      let found = links.filter { graph.resolution(of: $0).anchorStatus == .found }
      #expect(found.count * 10 > links.filter { graph.noteDestination(of: $0) != nil }.count * 7)
    }
  }
}
