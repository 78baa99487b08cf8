import GRDB

/// Single values of the index.
enum Meta: String {
  /// How notes were read: another key means other notes.
  case reading
  /// The attachments and folders that links were resolved among.
  case surroundings
  /// `1` while links are not in step with the notes.
  case unlinked
  /// Counts the transactions that changed notes.
  case revision
  /// The files that the index is in step with, see ``FileList/stamp``.
  case stamp
  /// Seconds since 1970 when the index was last brought in step.
  case updated

  static func get(_ db: Database, _ key: Meta) throws -> String? {
    let isThere = try db.tableExists("meta")
    guard isThere else { return nil }
    return try String.fetchOne(
      db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key.rawValue])
  }

  static func set(_ db: Database, _ key: Meta, _ value: String) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES (?, ?)", arguments: [key.rawValue, value])
  }
}

/// The values that tell how far the index is.
struct IndexMeta {
  var isUnlinked: Bool
  var revision: Int
  var stamp: String?
  /// See ``Linking/key(_:)``.
  var attachments: String?

  init(_ db: Database) throws {
    var values: [String: String] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT key, value FROM meta")
    while let row = try rows.next() { values[row[0]] = row[1] }
    func value(_ key: Meta) -> String? { values[key.rawValue] }
    isUnlinked = value(.unlinked) == "1"
    revision = value(.revision).flatMap { Int($0) } ?? 0
    stamp = value(.stamp)
    attachments = value(.surroundings)
  }
}
