import Foundation
import GRDB
import Notes

/// Keeps what the link graph decides in step with the notes: edges, ghosts, marks, inbound counts.
struct Linking {
  private let index: NoteIndex
  private let scan: Scan
  private let revision: Int

  /// - Parameter revision: that of the notes; another one means that another process wrote.
  init(_ index: NoteIndex, _ scan: Scan, revision: Int) {
    self.index = index
    self.scan = scan
    self.revision = revision
  }

  /// Changes with the files that links are resolved among beside the notes.
  static func key(_ scan: Scan) -> String {
    var bytes: [UInt8] = []
    for file in scan.attachments { bytes += Array(file.path.utf8) + [0] }
    return String(ContentHash.of(bytes), radix: 16)
  }

  /// Resolves again what changed since a graph that the rows agree with; false where another
  /// process wrote meanwhile.
  func link(
    from base: GraphBase, _ written: [NoteEntry], removed: [String], files: FileList
  ) throws -> Bool {
    let former = base.graph.keepingExtension
    let gone = removed.map { former.contains($0) ? $0 : NotePath.id(of: $0) }
    let moved = written.compactMap { entry -> String? in
      let id = former.contains(entry.path) ? entry.path : NotePath.id(of: entry.path)
      guard id != entry.id, let note = base.graph.note(withID: id) else { return nil }
      return base.graph.path(of: note) == entry.path ? id : nil
    }
    let ids = Set(written.map(\.id))
    let graph = base.graph.updating(
      changed: written, removed: (gone + moved).filter { !ids.contains($0) },
      surroundings: index.folder.surroundings(scan))
    let read = Set(written.compactMap { graph.note(withID: $0.id) })
    let next = GraphBase(files: files, graph: graph)
    // The file is written while the rows are, and takes its place after them.
    let drafted = Background { [folder = index.folder, place = index.place] in
      next.drafted(folder, place)
    }
    let changes = GraphChanges(from: base.graph, to: graph) { read.contains($0) }
    let isWritten = try index.database.write { db in
      guard try IndexMeta(db).revision == revision else { return false }
      let rows = try LinkWriting(
        db, graph, inbound: changes.inboundCounts, isAll: changes.linking.count > 500)
      for note in changes.linking { try rows.replace(note) }
      for note in Set(changes.inbound).subtracting(changes.linking) { try rows.count(note) }
      try finish(db, next)
      return true
    }
    if isWritten { index.keep(next, drafted.value() ?? nil) }
    return isWritten
  }

  /// Resolves every link of the notes in the index.
  func linkAll() throws {
    // Others may write meanwhile; what is then still out of step is seen by its mark.
    for _ in 0..<5 {
      let (graph, files, found) = try index.database.read { db in
        (
          try NoteIndex.graph(db, index.folder.surroundings(scan)), try KnownFiles.list(db),
          try IndexMeta(db).revision
        )
      }
      let next = GraphBase(files: files, graph: graph)
      let isWritten = try index.database.write { db in
        guard try IndexMeta(db).revision == found else { return false }
        try db.execute(sql: "DELETE FROM edge; DELETE FROM ghost;")
        let rows = try LinkWriting(db, graph, inbound: graph.inboundCounts, isAll: true)
        for note in 0..<graph.count { try rows.add(note) }
        try finish(db, next)
        return true
      }
      if isWritten { return index.keep(next) }
    }
  }

  private func finish(_ db: Database, _ base: GraphBase) throws {
    try Meta.set(db, .surroundings, Self.key(scan))
    try Meta.set(db, .updated, String(Int(Date().timeIntervalSince1970)))
    try Meta.set(db, .stamp, base.stamp)
    try Meta.set(db, .unlinked, "0")
  }
}
