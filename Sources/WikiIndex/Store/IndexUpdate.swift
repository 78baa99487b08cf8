import GRDB
import Markup
import Notes

extension NoteIndex {
  /// Brings the index in step with the folder and says what changed.
  ///
  /// Notes whose size, times and inode are known are not opened; those with the same content are
  /// not read. Costs a walk over the folder. Throws ``ScanError`` where there is no folder and
  /// ``IndexError`` where the index cannot be written.
  ///
  /// - Parameter scan: what a walk just found; nil walks.
  @discardableResult
  package func update(
    scan: Scan? = nil, progress: (@Sendable (IndexProgress) -> Void)? = nil
  ) throws -> IndexChange {
    let scan = try scan ?? folder.scan()
    do {
      let update = try IndexUpdate(self, scan)
      return try update.run(progress)
    } catch let error as ScanError {
      throw error
    } catch {
      throw IndexError(error)
    }
  }

  /// Brings the index in step if no more than `limit` notes changed; else nil, and nothing is done.
  func update(scan: Scan, ifAtMost limit: Int) throws -> IndexChange? {
    let update = try IndexUpdate(self, scan)
    return update.pendingCount <= limit ? try update.run(nil) : nil
  }

  /// How many notes are not as the index knows them, by their files alone.
  package func pendingCount(scan: Scan) throws(IndexError) -> Int {
    do {
      return try IndexUpdate(self, scan).pendingCount
    } catch {
      throw IndexError(error)
    }
  }
}

/// One round of bringing an index in step.
private struct IndexUpdate {
  private let index: NoteIndex
  private let scan: Scan
  private let ids: NoteIDs
  private let state: IndexMeta
  /// Where the new graph begins; nil where it has to be made from all notes.
  private let base: GraphBase?
  private var pending: [ScannedFile]
  private var removed: [String]
  /// Whether so many notes are gone, or renamed, that all are written anew.
  private let isAnew: Bool

  /// Notes read at once: few, so that writing begins early.
  private static let batch = 64
  /// With more new notes than this the graph is made anew.
  private static let fewNotes = 2_000

  init(_ index: NoteIndex, _ scan: Scan) throws {
    self.index = index
    self.scan = scan
    ids = NoteIDs(scan.notes.map(\.path))
    let state = try index.database.read { try IndexMeta($0) }
    self.state = state
    base = index.base(stamp: state.stamp)
    let (known, kept) =
      try base.map { ($0.files, $0.graph.keepingExtension) }
      ?? index.database.read { (try KnownFiles.list($0), try KnownFiles.keepingExtension($0)) }
    let difference = known.difference(to: scan.notes)
    pending = difference.files
    removed = difference.removed
    isAnew = removed.count > Self.fewNotes && removed.count > known.count / 2
    // A file's id changes when another takes or leaves it.
    let others = kept.symmetricDifference(ids.kept).subtracting(pending.map(\.path))
    if !others.isEmpty { pending += scan.notes.filter { others.contains($0.path) } }
  }

  var pendingCount: Int { pending.count + removed.count }

  func run(_ progress: (@Sendable (IndexProgress) -> Void)?) throws -> IndexChange {
    var change = IndexChange(removed: removed)
    let isStale =
      state.isUnlinked
      || base.map { $0.graph.attachments != attachments }
        ?? (state.attachments != Linking.key(scan))
    guard isStale || !pending.isEmpty || !removed.isEmpty else { return change }
    var read = ReadFiles()
    let reading = isAnew ? scan.notes : pending
    let writer = NoteWriting(
      index.database, removing: isAnew ? .everything : .paths(removed), revision: state.revision,
      isBulk: reading.count + removed.count > Self.fewNotes)
    if !pending.isEmpty || !removed.isEmpty {
      read = try self.read(reading, for: writer, &change, progress)
    }
    guard isStale || writer.hasWritten else { return change }
    let linking = Linking(index, scan, revision: writer.revision)
    if let base, !state.isUnlinked, !writer.isShared, !isAnew, pending.count <= Self.fewNotes {
      let files = FileList(read.remembered(of: scan.notes))
      if try linking.link(from: base, read.entries, removed: change.removed, files: files) {
        return change
      }
    }
    try linking.linkAll()
    return change
  }

  /// What came of reading.
  private struct ReadFiles {
    /// As they are remembered, by path.
    var files: [String: ScannedFile] = [:]
    /// Of the notes that changed; none where there are very many.
    var entries: [NoteEntry] = []

    /// All files as they are remembered; costs a search for each of those that were read.
    func remembered(of scanned: [ScannedFile]) -> [ScannedFile] {
      var all = scanned
      for (path, file) in files {
        all[all.partition(where: { $0.path.precedes(path) })] = file
      }
      return all
    }
  }

  /// Reads files, batch by batch, and gives them to the writer.
  private func read(
    _ reading: [ScannedFile], for writer: NoteWriting, _ change: inout IndexChange,
    _ progress: (@Sendable (IndexProgress) -> Void)?
  ) throws -> ReadFiles {
    var read = ReadFiles()
    let paths = reading.map(\.path)
    let known = try index.database.read { try KnownFiles.contents($0, paths) }
    writer.start()
    for start in stride(from: 0, to: reading.count, by: Self.batch) {
      let part = Array(reading[start..<min(start + Self.batch, reading.count)])
      let results = parallelMap(part) { [index, ids, isAnew] file in
        index.read(file, id: ids[file.path], isAnew ? nil : known[file.path])
      }
      for (file, result) in zip(part, results) {
        switch result {
        case .changed(let note):
          if known[file.path]?.isSame(as: note) != true { change.written.append(file.path) }
          read.files[file.path] = note.file
          if reading.count <= Self.fewNotes { read.entries.append(note.entry) }
        case .same(let file): read.files[file.path] = file
        case .unreadable:
          change.unreadable.append(file.path)
          read.files[file.path] = file.unsettled
          if known[file.path] != nil { change.removed.append(file.path) }
        }
      }
      guard writer.put(zip(part, results).filter { known[$0.0.path] != nil || $0.1.isThere })
      else { break }
      progress?(IndexProgress(done: start + part.count, total: reading.count))
    }
    try writer.finish()
    return read
  }

  private var attachments: [String] { scan.attachments.map(\.path) }
}

extension FileReading {
  /// Whether there is something to be remembered of the file.
  fileprivate var isThere: Bool {
    if case .unreadable = self { return false }
    return true
  }
}
