import Foundation
import GRDB
package import Notes

/// What lists of the whole wiki tell of one note beside its links: tables, incidents, tasks, tags.
package struct ListedFacts: Sendable, Equatable {
  /// Of the note.
  package var id: String
  /// In the order of the note.
  package var tables: [TableFact] = []
  /// In the order of the note.
  package var incidents: [Incident] = []
  /// In the order of the note.
  package var tasks: [TaskFact] = []
  /// Without `#`, in the order of the note.
  package var tags: [String] = []
  /// Where each of `tags` stands first; empty where only the note's values were at hand.
  package var tagLines: [Int] = []

  /// A table without its rows.
  package struct TableFact: Sendable, Equatable {
    /// The bold line above, else the section; empty where there is neither.
    package var caption: String
    /// Names of the columns.
    package var columns: [String]
    /// Rows below the head.
    package var rowCount: Int
    /// From 1.
    package var line: Int
  }

  /// A box in a list.
  package struct TaskFact: Sendable, Equatable {
    /// Without markup.
    package var text: String
    /// Whether the box is ticked.
    package var isDone: Bool
    /// From 1.
    package var line: Int
  }

  /// The facts of a note.
  package init(_ note: Note) {
    id = note.id
    tables = note.tables.map { table in
      TableFact(
        caption: table.caption ?? table.section ?? "", columns: table.columns,
        rowCount: table.rows.count, line: table.place.line)
    }
    incidents = note.incidents
    tasks = note.tasks.map { TaskFact(text: $0.text, isDone: $0.isDone, line: $0.place.line) }
    tags = note.tags
  }

  /// The facts of a note that was read with its tree.
  init(_ read: ReadNote) {
    self.init(read.note)
    tagLines = TagLines.of(read)
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool { tables.isEmpty && incidents.isEmpty && tasks.isEmpty && tags.isEmpty }
}

extension NoteIndex {
  /// Calls `body` with the facts of all notes that have any, in order of id; reads no note.
  package func forEachFacts(_ body: (ListedFacts) -> Void) throws(IndexError) {
    do {
      try database.read { db in
        let notes = try Row.fetchAll(
          db, sql: "SELECT f.note, n.id FROM fact f JOIN note n ON n.rowid = f.note ORDER BY n.id"
        ).map { (number: $0[0] as Int64, id: $0[1] as String) }
        let data = try db.makeStatement(sql: "SELECT data FROM fact WHERE note = ?")
        // All facts at once would take more memory than all else of the wiki.
        for start in stride(from: 0, to: notes.count, by: 1000) {
          let blobs = try notes[start...].prefix(1000).map {
            (id: $0.id, data: try Data.fetchOne(data, arguments: [$0.number]) ?? Data())
          }
          parallelMap(blobs) { blob in
            blob.data.withUnsafeBytes { ListedFacts(id: blob.id, encoded: $0) }
          }.forEach(body)
        }
      }
    } catch {
      throw IndexError(error)
    }
  }
}
