import GRDB
import Notes

/// What the index knows of a note's content, to tell whether a file that seems new is.
struct KnownContent: Sendable {
  var id: String
  var hash: Int64

  /// Whether a note that was read is the one that is known.
  func isSame(as note: IndexedNote) -> Bool {
    id == note.entry.id && hash == Int64(bitPattern: note.hash)
  }
}

/// The files that the index was made of.
enum KnownFiles {
  /// Every file as the rows tell it, ordered by path.
  static func list(_ db: Database) throws -> FileList {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT path, size, modified, changed, inode FROM note ORDER BY path")
    var files: [ScannedFile] = []
    while let row = try rows.next() {
      files.append(
        ScannedFile(
          path: row[0], size: row[1], modified: row[2], changed: row[3],
          inode: UInt64(bitPattern: row[4])))
    }
    return FileList(files)
  }

  /// What is known of some paths.
  static func contents(_ db: Database, _ paths: [String]) throws -> [String: KnownContent] {
    var contents: [String: KnownContent] = [:]
    // One pass over the table is cheaper than very many questions.
    if paths.count > 500 {
      let rows = try Row.fetchCursor(db, sql: "SELECT path, id, hash FROM note")
      while let row = try rows.next() {
        contents[row[0]] = KnownContent(id: row[1], hash: row[2])
      }
      return contents
    }
    let statement = try db.makeStatement(sql: "SELECT id, hash FROM note WHERE path = ?")
    for path in paths {
      if let row = try Row.fetchOne(statement, arguments: [path]) {
        contents[path] = KnownContent(id: row[0], hash: row[1])
      }
    }
    return contents
  }

  /// Paths whose notes keep their extension in their id.
  static func keepingExtension(_ db: Database) throws -> Set<String> {
    try String.fetchSet(db, sql: "SELECT path FROM note WHERE id = path")
  }
}
