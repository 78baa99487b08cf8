import GRDB
import Notes

/// Writes what the graph says about notes.
final class LinkWriting {
  private let db: Database
  private let graph: LinkGraph
  private let inbound: [Int]
  private var numbers: [Int: Int64] = [:]
  private let edge: Statement
  private let ghost: Statement
  private let facts: Statement

  /// - Parameters:
  ///   - inbound: see ``LinkGraph/inboundCounts``.
  ///   - isAll: whether so many notes are written that all row numbers are fetched at once.
  init(_ db: Database, _ graph: LinkGraph, inbound: [Int], isAll: Bool) throws {
    self.db = db
    self.graph = graph
    self.inbound = inbound
    edge = try db.makeStatement(sql: "INSERT INTO edge VALUES (?, ?)")
    ghost = try db.makeStatement(sql: "INSERT INTO ghost VALUES (?, ?)")
    facts = try db.makeStatement(
      sql: "UPDATE note SET marks = ?, inbound = ?, link_rules = ? WHERE rowid = ?")
    guard isAll else { return }
    let rows = try Row.fetchCursor(db, sql: "SELECT id, rowid FROM note")
    while let row = try rows.next() {
      if let note = graph.note(withID: row[0]) { numbers[note] = row[1] }
    }
  }

  /// Writes a note of which nothing is written.
  func add(_ note: Int) throws {
    guard let row = try row(note) else { return }
    var marks = inbound[note] == 0 ? MarkBit.orphan.rawValue : 0
    var targets: Set<Int> = []
    var ghosts: Set<String> = []
    for link in graph.links(from: note) {
      if graph.isAmbiguous(link) { marks |= MarkBit.ambiguous.rawValue }
      if let target = graph.noteDestination(of: link) {
        guard target != note, targets.insert(target).inserted, let dest = try self.row(target)
        else { continue }
        edge.setUncheckedArguments([row, dest])
        try edge.execute()
      } else if let name = graph.ghostName(of: link).map(FoldedName.of),
        ghosts.insert(name).inserted
      {
        ghost.setUncheckedArguments([row, name])
        try ghost.execute()
      }
    }
    if !ghosts.isEmpty { marks |= MarkBit.ghosted.rawValue }
    if targets.isEmpty { marks |= MarkBit.deadend.rawValue }
    let clash: [Rule] = graph.id(of: note) == graph.path(of: note) ? [.idClash] : []
    let rules = graph.rules(ofLinksIn: note) + clash
    facts.setUncheckedArguments([marks, inbound[note], rules.bits, row])
    try facts.execute()
  }

  /// Writes a note in place of what is written.
  func replace(_ note: Int) throws {
    guard let row = try row(note) else { return }
    for table in ["edge", "ghost"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE source = ?").execute(arguments: [row])
    }
    try add(note)
  }

  /// Writes only how many notes link to it.
  func count(_ note: Int) throws {
    guard let row = try row(note) else { return }
    let orphan = MarkBit.orphan.rawValue
    try db.cachedStatement(
      sql: "UPDATE note SET inbound = ?, marks = (marks & ~\(orphan)) | ? WHERE rowid = ?"
    ).execute(arguments: [inbound[note], inbound[note] == 0 ? orphan : 0, row])
  }

  private func row(_ note: Int) throws -> Int64? {
    if let known = numbers[note] { return known }
    let statement = try db.cachedStatement(sql: "SELECT rowid FROM note WHERE path = ?")
    let row = try Int64.fetchOne(statement, arguments: [graph.path(of: note)])
    numbers[note] = row
    return row
  }
}
