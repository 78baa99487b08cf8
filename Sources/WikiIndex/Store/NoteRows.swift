import Foundation
import GRDB
import Notes

/// Writes and removes notes, through statements that are prepared once.
struct NoteRows {
  private let db: Database
  private let lexicon: Lexicon
  private let find: Statement
  private let insert: Statement
  private let change: Statement
  private let entry: Statement
  private let wordlist: Statement
  private let fact: Statement
  private let property: Statement
  private let text: Statement
  private let forget: Statement

  init(_ db: Database) throws {
    self.db = db
    lexicon = try Lexicon(db)
    func marks(_ count: Int) -> String {
      Array(repeating: "?", count: count).joined(separator: ", ")
    }
    let columns = Self.columns
    find = try db.makeStatement(sql: "SELECT rowid FROM note WHERE path = ?")
    insert = try db.makeStatement(
      sql: "INSERT INTO note (\(columns.joined(separator: ", "))) VALUES (\(marks(columns.count)))")
    let settings = columns.map { "\($0) = ?" }.joined(separator: ", ")
    change = try db.makeStatement(sql: "UPDATE note SET \(settings) WHERE rowid = ?")
    entry = try db.makeStatement(sql: "INSERT INTO entry VALUES (?, ?)")
    wordlist = try db.makeStatement(sql: "INSERT INTO wordlist VALUES (?, ?)")
    fact = try db.makeStatement(sql: "INSERT INTO fact VALUES (?, ?)")
    property = try db.makeStatement(sql: "INSERT INTO property VALUES (?, ?, ?, ?, ?)")
    let texts = TextColumn.allCases.count
    text = try db.makeStatement(
      sql: "INSERT INTO text (rowid, \(Schema.columns)) VALUES (\(marks(1 + texts)))")
    forget = try db.makeStatement(
      sql:
        "INSERT INTO text (text, rowid, \(Schema.columns)) VALUES ('delete', \(marks(1 + texts)))"
    )
  }

  private static let columns = [
    "path", "id", "folded", "size", "modified", "changed", "inode", "hash", "title", "name", "kind",
    "type",
    "status", "trust", "created", "updated", "stale_after", "words", "has", "rules",
  ]

  /// Takes over a file's new size and times; its content is the same.
  func touch(_ file: ScannedFile) throws {
    try db.cachedStatement(
      sql: "UPDATE note SET size = ?, modified = ?, changed = ?, inode = ? WHERE path = ?"
    ).execute(arguments: [
      file.size, file.modified, file.changed, Int64(bitPattern: file.inode), file.path,
    ])
  }

  func remove(path: String) throws {
    if let row = try row(path) { try remove(row) }
  }

  /// In the order of the rows, since the full text writes out what it has whenever they go back.
  func remove(paths: [String]) throws {
    for row in try paths.compactMap(row).sorted() { try remove(row) }
  }

  private func remove(_ row: Int64) throws {
    try removeParts(row)
    for condition in [
      "note WHERE rowid", "edge WHERE source", "edge WHERE dest", "ghost WHERE source",
    ] {
      try db.cachedStatement(sql: "DELETE FROM \(condition) = ?").execute(arguments: [row])
    }
  }

  /// Adds a note, or replaces what is known under its path; returns the bytes of its text.
  func write(_ note: IndexedNote) throws -> Int {
    let known = try row(note.file.path)
    if let known { try removeParts(known) }
    let entry = note.entry
    let values: [(any DatabaseValueConvertible)?] = [
      note.file.path, entry.id, FoldedName.beyondASCII(entry.id), note.file.size,
      note.file.modified, note.file.changed,
      Int64(bitPattern: note.file.inode), Int64(bitPattern: note.hash), entry.title, note.name,
      entry.kind.rawValue, note.type.map(FoldedName.of),
      entry.status.map(FoldedName.of), entry.trust.rawValue,
      entry.created?.day, entry.updated?.day, entry.staleAfter?.seconds, note.words, note.has,
      note.rules,
    ]
    if let known {
      try run(change, StatementArguments(values + [known]))
    } else {
      try run(insert, StatementArguments(values))
    }
    let row = known ?? db.lastInsertedRowID
    try run(self.entry, [row, Data(note.data)])
    try run(wordlist, [row, lexicon.encoded(note.wordList)])
    if !note.facts.isEmpty { try run(fact, [row, Data(note.facts.encoded)]) }
    for property in note.properties {
      try run(
        self.property, [row, property.key, property.value, property.number, property.day])
    }
    try run(
      text, StatementArguments([row] + note.text.columns as [any DatabaseValueConvertible]))
    return note.text.columns.reduce(0) { $0 + $1.utf8.count }
  }

  private func row(_ path: String) throws -> Int64? {
    find.setUncheckedArguments([path])
    return try Int64.fetchOne(find)
  }

  private func removeParts(_ row: Int64) throws {
    let words = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT data FROM wordlist WHERE note = ?"), arguments: [row])
    if let words {
      let columns = try lexicon.columns(words)
      try run(forget, StatementArguments([row] + columns as [any DatabaseValueConvertible]))
    }
    for table in ["entry", "wordlist", "fact", "property"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE note = ?").execute(arguments: [row])
    }
  }

  /// The statements and their numbers of arguments are all above: nothing is left to check.
  private func run(_ statement: Statement, _ arguments: StatementArguments) throws {
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }
}
