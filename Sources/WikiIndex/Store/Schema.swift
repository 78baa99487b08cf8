import GRDB

/// The tables of the index.
enum Schema {
  /// Kept in `user_version`; an index of any other number is built anew.
  static let number = 9

  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE note (
          rowid INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, id TEXT NOT NULL,
          folded TEXT, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,
          inode INTEGER NOT NULL, hash INTEGER NOT NULL, title TEXT NOT NULL, name TEXT NOT NULL,
          kind TEXT NOT NULL,
          type TEXT, status TEXT, trust TEXT NOT NULL, created INTEGER, updated INTEGER,
          stale_after INTEGER, words INTEGER NOT NULL, has INTEGER NOT NULL,
          rules INTEGER NOT NULL, link_rules INTEGER NOT NULL DEFAULT 0,
          marks INTEGER NOT NULL DEFAULT 0, inbound INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX note_name ON note (name);
        CREATE INDEX note_inbound ON note (inbound);
        CREATE TABLE entry (note INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE wordlist (note INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE lexicon (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
        CREATE TABLE fact (note INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE property (
          note INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, number REAL, day INTEGER);
        CREATE INDEX property_key ON property (key, value);
        CREATE INDEX property_note ON property (note);
        CREATE TABLE edge (
          source INTEGER NOT NULL, dest INTEGER NOT NULL, PRIMARY KEY (source, dest)) WITHOUT ROWID;
        CREATE INDEX edge_dest ON edge (dest);
        CREATE TABLE ghost (source INTEGER NOT NULL, name TEXT NOT NULL);
        CREATE INDEX ghost_source ON ghost (source);
        CREATE INDEX ghost_name ON ghost (name);
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE VIRTUAL TABLE text USING fts5(
          \(columns), content = '', tokenize = "ascii tokenchars '+#|'");
        INSERT INTO text(text, rank) VALUES ('hashsize', 33554432);
        CREATE VIRTUAL TABLE word USING fts5vocab('text', 'row');
        PRAGMA user_version = \(number);
        """)
  }

  /// Forgets every note.
  static func clear(_ db: Database) throws {
    let tables = [
      "note", "entry", "wordlist", "lexicon", "fact", "property", "edge", "ghost",
    ]
    for table in tables { try db.execute(sql: "DELETE FROM \(table)") }
    try db.execute(sql: "INSERT INTO text(text) VALUES ('delete-all')")
  }

  /// Lets the full text grow in pieces that are put in order at the end.
  static func prepareBulk(_ db: Database) throws {
    try configure(db, ["automerge": 0, "crisismerge": 1000])
  }

  /// Puts in order what was written since ``prepareBulk(_:)``, where it is in many pieces.
  static func finishBulk(_ db: Database) throws {
    let pieces = try Int.fetchOne(db, sql: "SELECT count(DISTINCT segid) FROM text_idx") ?? 0
    if pieces > 6 { try db.execute(sql: "INSERT INTO text(text) VALUES ('optimize')") }
    try configure(db, ["automerge": 4, "crisismerge": 16])
  }

  private static func configure(_ db: Database, _ settings: KeyValuePairs<String, Int>) throws {
    for (name, value) in settings {
      try db.execute(sql: "INSERT INTO text(text, rank) VALUES (?, ?)", arguments: [name, value])
    }
  }

  /// The columns of the full text, in order.
  static let columns = TextColumn.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
}
