import Foundation
import GRDB
import Notes
import Synchronization

extension NoteIndex {
  /// The wiki as the index knows it; reads no note.
  ///
  /// - Parameter scan: what the walk found that the index was brought in step with.
  package func loadedWiki(scan: Scan, unreadable: [String] = []) throws(IndexError) -> LoadedWiki {
    do {
      let state = try database.read { try IndexMeta($0) }
      let surroundings = folder.surroundings(scan)
      if !state.isUnlinked, let base = base(stamp: state.stamp),
        base.graph.surroundings == surroundings
      {
        return LoadedWiki(
          folder: folder, scan: scan, graph: base.graph, unreadable: unreadable, stamp: base.stamp)
      }
      let (graph, files) = try database.read {
        (try Self.graph($0, surroundings), try KnownFiles.list($0))
      }
      let base = GraphBase(files: files, graph: graph)
      let isInStep = !state.isUnlinked && base.stamp == state.stamp
      if isInStep { keep(base) }
      return LoadedWiki(
        folder: folder, scan: scan, graph: graph, unreadable: unreadable,
        stamp: isInStep ? base.stamp : nil)
    } catch {
      throw IndexError(error)
    }
  }

  /// The graph of the entries that are stored, decoded on all cores.
  static func graph(_ db: Database, _ surroundings: Surroundings) throws -> LinkGraph {
    var notes = try Int64.fetchAll(
      db, sql: "SELECT e.note FROM entry e JOIN note n ON n.rowid = e.note ORDER BY n.id")[...]
    let data = try db.makeStatement(sql: "SELECT data FROM entry WHERE note = ?")
    return try LinkGraph(surroundings: surroundings) {
      let part = notes.prefix(2048)
      notes = notes.dropFirst(2048)
      guard !part.isEmpty else { return nil }
      let blobs = try part.map { try Data.fetchOne(data, arguments: [$0]) ?? Data() }
      return parallelMap(blobs) { blob in blob.withUnsafeBytes { NoteEntry(encoded: $0) } }
        .compactMap(\.self)
    }
  }

  /// The graph that belongs to a stamp, from memory or its file; nil where there is none.
  func base(stamp: String?) -> GraphBase? {
    guard let stamp else { return nil }
    if let base = lastBase.withLock({ $0 }), base.stamp == stamp { return base }
    guard let base = GraphBase(folder, place), base.stamp == stamp else { return nil }
    lastBase.withLock { $0 = base }
    return base
  }

  /// The file of what is made of the whole wiki beside its graph; nil where the index is in memory
  /// or not in step with the wiki.
  ///
  /// - Parameter form: changes with the form of what is written.
  package func libraryFile(of wiki: LoadedWiki, form: Int) -> PackedFile? {
    guard let stamp = wiki.stamp, let path = place.libraryFile else { return nil }
    return PackedFile(
      path: path, key: "library \(form) \(Schema.number) \(stamp) \(folder.readingKey)")
  }

  /// Keeps a graph for the next update, also of other processes.
  func keep(_ base: GraphBase) { keep(base, base.drafted(folder, place)) }

  /// Keeps a graph whose file is written already; nil where it cannot be.
  func keep(_ base: GraphBase, _ drafted: GraphBase.Drafted?) {
    let isKept = drafted?.file.put() ?? false
    lastBase.withLock { $0 = isKept ? drafted?.base : base }
  }
}
