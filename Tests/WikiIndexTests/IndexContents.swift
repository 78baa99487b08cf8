import Foundation
import GRDB
import Notes

@testable import WikiIndex

/// Everything that an index says, free of row numbers, so that two can be compared.
struct IndexContents: Equatable {
  var notes: [String: [String]] = [:]
  /// Words a column that the full text counts, which decides how notes are ranked.
  var averages: [UInt8] = []
  var graph: LinkGraph

  init(_ index: NoteIndex) throws {
    let scan = try index.folder.scan()
    graph = try index.loadedWiki(scan: scan).graph
    notes = try index.database.write { db in
      try db.execute(
        sql: "CREATE VIRTUAL TABLE temp.place USING fts5vocab('main', 'text', 'instance')")
      defer { try? db.execute(sql: "DROP TABLE temp.place") }
      try db.execute(sql: "INSERT INTO text(text) VALUES ('integrity-check')")
      var notes: [String: [String]] = [:]
      let fixed = "id, hash, title, name, kind, type, status, trust, created, updated, stale_after"
      for row in try Row.fetchAll(
        db,
        sql: "SELECT rowid, path, \(fixed), words, has, rules, link_rules, marks, inbound FROM note"
      ) {
        let number: Int64 = row[0]
        var facts: [String] = row.databaseValues.dropFirst(2).map(\.description)
        let queries = [
          "SELECT key || '=' || value FROM property WHERE note = ? ORDER BY 1",
          "SELECT n.path FROM edge e JOIN note n ON n.rowid = e.dest WHERE e.source = ? ORDER BY 1",
          "SELECT hex(data) FROM fact WHERE note = ?",
          "SELECT name FROM ghost WHERE source = ? ORDER BY 1",
          "SELECT term || ' ' || col || ' ' || offset FROM place WHERE doc = ? ORDER BY 1",
        ]
        for query in queries {
          facts.append(
            try String.fetchAll(db, sql: query, arguments: [number]).joined(separator: "; "))
        }
        notes[row[1]] = facts
      }
      averages =
        try Data.fetchOne(db, sql: "SELECT block FROM text_data WHERE id = 1").map(Array.init) ?? []
      return notes
    }
  }
}
