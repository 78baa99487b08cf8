import Dispatch
import GRDB
import Synchronization

/// Writes notes beside the reading of the next, several batches in one transaction.
///
/// The full text is cheapest to write in large pieces; what is not committed when the process dies
/// is read again by the next one.
final class NoteWriting: Sendable {
  typealias Batch = [(ScannedFile, FileReading)]

  /// What is taken out before anything is written.
  enum Removal {
    case paths([String])
    /// Every note: where most are gone or have another name, that costs less than to take them out.
    case everything
  }

  private let removing: Removal
  private let isBulk: Bool
  /// Of its own: a shared queue may have no thread left where many wait for this one.
  private let queue = DispatchQueue(label: "lore.index", qos: .userInitiated)
  private let room = DispatchSemaphore(value: 2)
  private let filled = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)
  private let state: Mutex<State>

  private struct State {
    /// Let go before the end is told, so that whoever waits for it may close the database.
    var database: (any DatabaseWriter)?
    var waiting: [Batch?] = []
    var failure: (any Error)?
    var hasEnded = false
    var revision: Int
    var isShared = false
    var hasWritten = false
  }

  /// Bytes of text that one transaction takes; what the full text keeps in memory is more.
  private static let most = 24 << 20

  /// - Parameters:
  ///   - removing: notes that are gone.
  ///   - revision: the index's revision as it was looked at.
  ///   - isBulk: whether so much is written that the full text is put in order once, at the end.
  init(_ database: any DatabaseWriter, removing: Removal, revision: Int, isBulk: Bool) {
    self.removing = removing
    self.isBulk = isBulk
    state = Mutex(State(database: database, revision: revision))
  }

  /// Whether another process wrote since the index was looked at.
  var isShared: Bool { state.withLock { $0.isShared } }
  /// The index's revision after the last transaction.
  var revision: Int { state.withLock { $0.revision } }
  var hasWritten: Bool { state.withLock { $0.hasWritten } }

  func start() {
    queue.async { [self] in
      run()
      done.signal()
    }
  }

  private func run() {
    let database = state.withLock { state in
      defer { state.database = nil }
      return state.database
    }
    do {
      try database?.writeWithoutTransaction(write)
    } catch {
      state.withLock { $0.failure = error }
      // What is still put is thrown away; after the end nothing more comes.
      while !hasEnded, take() != nil {}
    }
  }

  /// Waits until there is room; false where writing failed.
  func put(_ batch: Batch) -> Bool {
    add(batch)
    return state.withLock { $0.failure == nil }
  }

  /// Waits until all is written.
  func finish() throws {
    add(nil)
    done.wait()
    if let error = state.withLock({ $0.failure }) { throw error }
  }

  private func add(_ batch: Batch?) {
    room.wait()
    state.withLock { $0.waiting.append(batch) }
    filled.signal()
  }

  private func take() -> Batch? {
    filled.wait()
    defer { room.signal() }
    return state.withLock { state in
      let batch = state.waiting.removeFirst()
      if batch == nil { state.hasEnded = true }
      return batch
    }
  }

  private var hasEnded: Bool { state.withLock { $0.hasEnded } }

  private func write(_ db: Database) throws {
    var isOpen = false
    var bytes = 0
    func begin() throws {
      guard !isOpen else { return }
      try db.beginTransaction(.immediate)
      isOpen = true
      try note(db)
    }
    do {
      if isBulk { try Schema.prepareBulk(db) }
      let rows = try NoteRows(db)
      switch removing {
      case .paths([]): break
      case .paths(let paths):
        try begin()
        try rows.remove(paths: paths)
      case .everything:
        try begin()
        try Schema.clear(db)
      }
      while let batch = take() {
        guard !batch.isEmpty else { continue }
        try begin()
        for (file, reading) in batch {
          switch reading {
          case .changed(let note): bytes += try rows.write(note)
          case .same(let file): try rows.touch(file)
          case .unreadable: try rows.remove(path: file.path)
          }
        }
        if bytes > Self.most {
          try db.commit()
          isOpen = false
          bytes = 0
        }
      }
      if isOpen { try db.commit() }
      if isBulk { try Schema.finishBulk(db) }
    } catch {
      if db.isInsideTransaction { try? db.rollback() }
      throw error
    }
  }

  /// Begins a transaction by saying that links are not in step.
  private func note(_ db: Database) throws {
    let found = try IndexMeta(db).revision
    let next = found + 1
    try Meta.set(db, .unlinked, "1")
    try Meta.set(db, .revision, String(next))
    state.withLock { state in
      if found != state.revision { state.isShared = true }
      state.revision = next
      state.hasWritten = true
    }
  }
}
