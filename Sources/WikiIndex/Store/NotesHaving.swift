import GRDB
package import Notes

extension NoteIndex {
  /// What `extract` takes from the notes that have something, in order of path; reads only those.
  ///
  /// Notes that are gone meanwhile are left out.
  ///
  /// - Parameter others: ids of notes that are taken as well.
  package func read<Extract: Sendable>(
    having part: HasBit, others: Set<String> = [], _ extract: @Sendable (ReadNote) -> Extract
  ) throws(IndexError) -> [Extract] {
    do {
      let files = try database.read { db in
        try Row.fetchAll(db, sql: "SELECT path, id, has FROM note ORDER BY path")
          .map { (path: $0[0] as String, id: $0[1] as String, has: $0[2] as Int) }
      }
      let wanted = files.filter { $0.has & part.rawValue != 0 || others.contains($0.id) }
      return parallelMap(wanted) { file in folder.read(file.path, id: file.id).map(extract) }
        .compactMap(\.self)
    } catch {
      throw IndexError(error)
    }
  }
}
