import GRDB
import Notes
import Synchronization

/// The index of one wiki: what its notes say, in a form that answers quickly.
///
/// A cache: it may be deleted at any time, and where no file can be used it is kept in memory.
/// Several processes may share one file.
package final class NoteIndex: Sendable {
  /// The wiki that is indexed.
  package let folder: WikiFolder
  /// Where the index is kept.
  package let place: IndexPlace
  let database: any DatabaseWriter
  /// The graph that was last made or read.
  let lastBase = Mutex<GraphBase?>(nil)
  let known = KnownOfText()

  init(folder: WikiFolder, place: IndexPlace, database: any DatabaseWriter) {
    self.folder = folder
    self.place = place
    self.database = database
  }

  /// Opens the index of a folder, making it where it is missing, damaged or of another version.
  ///
  /// What cannot be kept in a file is kept in memory; throws where not even that works. Reads no
  /// note.
  ///
  /// - Parameter isBrief: whether it is asked little, by one thread at a time, and closed; it opens
  ///   sooner, and writes nothing to say that it is open.
  package static func open(
    _ folder: WikiFolder, at place: IndexPlace, isBrief: Bool = false
  ) throws(IndexError) -> NoteIndex {
    if isBrief, let queue = try? openBriefly(folder, place) {
      return NoteIndex(folder: folder, place: place, database: queue)
    }
    if place.makeFolder() {
      for attempt in 0..<2 {
        do {
          return NoteIndex(folder: folder, place: place, database: try openFile(folder, place))
        } catch {
          guard attempt == 0, IndexError.isDamage(error) else { break }
          place.clear()
        }
      }
    }
    return try memory(folder)
  }

  /// The index that an earlier run left, as it is; nil where there is none of at most `limit`
  /// notes.
  package static func existing(
    _ folder: WikiFolder, at place: IndexPlace, limit: Int
  ) -> NoteIndex? {
    guard place.isThere, let index = try? open(folder, at: place, isBrief: true),
      let count = try? index.database.read({
        try Int.fetchOne($0, sql: "SELECT count(*) FROM note")
      }), (1...limit).contains(count)
    else { return nil }
    return index
  }

  /// An index in memory, empty.
  package static func memory(_ folder: WikiFolder) throws(IndexError) -> NoteIndex {
    do {
      let queue = try DatabaseQueue(configuration: settings)
      try queue.write { try prepare($0, folder) }
      return NoteIndex(folder: folder, place: .memory, database: queue)
    } catch {
      throw IndexError(error)
    }
  }

  /// Gives back the memory that large answers took; the next question costs a little more.
  package func releaseMemory() {
    known.forget()
    (database as? DatabasePool)?.releaseMemory()
    lastBase.withLock { $0?.graph.letGo() }
  }

  private static func openFile(
    _ folder: WikiFolder, _ place: IndexPlace
  ) throws -> any DatabaseWriter {
    guard let file = place.file else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
    let pool = try DatabasePool(path: file, configuration: settings)
    let isFine = try pool.read { try isCurrent($0, folder) }
    if !isFine { try pool.write { try prepare($0, folder) } }
    return pool
  }

  /// One connection to a file that is current; nil for any other.
  private static func openBriefly(
    _ folder: WikiFolder, _ place: IndexPlace
  ) throws -> DatabaseQueue? {
    guard place.isThere, let file = place.file else { return nil }
    let queue = try DatabaseQueue(path: file, configuration: settings)
    return try queue.read { try isCurrent($0, folder) } ? queue : nil
  }

  private static var settings: GRDB.Configuration {
    var settings = GRDB.Configuration()
    settings.label = "lore"
    settings.busyMode = .timeout(5)
    settings.foreignKeysEnabled = false
    settings.maximumReaderCount = 2
    settings.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      try db.execute(sql: "PRAGMA cache_size = -32768")
      try db.execute(sql: "PRAGMA mmap_size = 268435456")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      RankFunction.register(in: db)
    }
    return settings
  }

  private static func isCurrent(_ db: Database, _ folder: WikiFolder) throws -> Bool {
    guard try Int.fetchOne(db, sql: "PRAGMA user_version") == Schema.number else { return false }
    return try Meta.get(db, .reading) == folder.readingKey
  }

  /// Makes the tables anew, whatever was there.
  private static func prepare(_ db: Database, _ folder: WikiFolder) throws {
    guard try !isCurrent(db, folder) else { return }
    // Whoever knows something as of a revision must not take the new tables for the old ones.
    let revision = (try? IndexMeta(db).revision) ?? 0
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table'
        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'text_%'
        """)
    for name in names.sorted(by: { ($0 == "word" ? 0 : 1, $0) < ($1 == "word" ? 0 : 1, $1) }) {
      try db.execute(sql: "DROP TABLE IF EXISTS \"\(name.replacing("\"", with: "\"\""))\"")
    }
    try Schema.create(db)
    try Meta.set(db, .reading, folder.readingKey)
    try Meta.set(db, .revision, String(revision + 1))
  }
}

extension WikiFolder {
  /// What decides how notes are read, as a text that changes with it.
  var readingKey: String {
    let words = [
      configuration.relationSections, configuration.moreRelationSections,
      configuration.sourceSections, configuration.keyPointSections, configuration.incidentWords,
      configuration.folderKinds.map { "\($0.key)=\($0.value.rawValue)" }.sorted(),
      configuration.linkRoots.map { "\($0.key)=\($0.value)" }.sorted(),
    ]
    let text = words.map { $0.joined(separator: "\u{1}") }.joined(separator: "\u{2}")
    return "\(root)\u{2}\(dailyFolder ?? "")\u{2}\(text)"
  }
}
