import Foundation
import GRDB
import Markup
package import Notes

/// The lines that a note's tags stand on.
package enum TagLines {
  /// For each of the note's tags the line of its first occurrence in the text, else of the
  /// frontmatter's `tags`; from 1.
  package static func of(_ read: ReadNote) -> [Int] {
    guard !read.note.tags.isEmpty else { return [] }
    var lines: [String: Int] = [:]
    let map = LineMap(read.document.source)
    for (index, node) in read.document.nodes.enumerated() where node.kind == .tag {
      let name = fold(read.document.name(of: index))
      if lines[name] == nil { lines[name] = map.line(at: node.range.lowerBound) }
    }
    let property = read.note.properties.first { $0.key == "tags" || $0.key == "tag" }?.line ?? 1
    return read.note.tags.map { lines[fold($0)] ?? property }
  }
}

extension NoteIndex {
  /// The tags of all notes that have any with their lines, in order of path; reads no note.
  package func tags() throws(IndexError) -> [(path: String, tags: [String], lines: [Int])] {
    do {
      let blobs = try database.read { db in
        try Row.fetchAll(
          db,
          sql: "SELECT n.path, f.data FROM fact f JOIN note n ON n.rowid = f.note ORDER BY n.path"
        ).map { (path: $0[0] as String, data: $0[1] as Data) }
      }
      return parallelMap(blobs) { blob in
        let facts = blob.data.withUnsafeBytes { ListedFacts(id: "", encoded: $0) }
        return (blob.path, facts.tags, facts.tagLines)
      }
    } catch {
      throw IndexError(error)
    }
  }
}
