import GRDBSQLite

extension NoteIndex {
  /// The version of SQLite.
  package static var engineVersion: String { String(cString: sqlite3_libversion()) }
}
