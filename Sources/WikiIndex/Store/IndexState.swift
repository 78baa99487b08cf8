import GRDB

/// What an index file holds, looked at without bringing it in step.
package struct IndexState: Sendable, Equatable {
  /// Notes in the index.
  package private(set) var notes = 0
  /// Notes that are not as the index knows them.
  package private(set) var pending: Int
  /// The form of the index.
  package let schema = Schema.number
  /// Seconds since 1970 when links were last brought in step; nil where there is no index.
  package private(set) var updated: Int?

  /// Looks at the file of a place; one that is missing or damaged holds nothing.
  package init(_ folder: WikiFolder, _ place: IndexPlace, scan: Scan) {
    pending = scan.notes.count
    guard place.isThere, let index = try? NoteIndex.open(folder, at: place, isBrief: true) else {
      return
    }
    pending = (try? index.pendingCount(scan: scan)) ?? pending
    let found = try? index.database.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT count(*) FROM note") ?? 0,
        try Meta.get(db, .updated).flatMap { Int($0) }
      )
    }
    notes = found?.0 ?? 0
    updated = found?.1
  }
}
