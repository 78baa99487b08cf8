import Foundation
import GRDB
package import Notes

extension NoteIndex {
  /// The incidents of all notes that have any, in order of path; reads no note.
  package func incidents() throws(IndexError) -> [(id: String, path: String, incidents: [Incident])]
  {
    do {
      let blobs = try database.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT n.id, n.path, f.data FROM note n JOIN fact f ON f.note = n.rowid
            WHERE n.has & ? ORDER BY n.path
            """, arguments: [HasBit.incident.rawValue]
        ).map { (id: $0[0] as String, path: $0[1] as String, data: $0[2] as Data) }
      }
      return parallelMap(blobs) { blob in
        let facts = blob.data.withUnsafeBytes { ListedFacts(id: blob.id, encoded: $0) }
        return (blob.id, blob.path, facts.incidents)
      }
    } catch {
      throw IndexError(error)
    }
  }
}
