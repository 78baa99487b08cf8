import Dispatch
import GRDB
import Markup
import Notes
import Synchronization

/// Conditions that only the notes' files can tell: words within one section, regular expressions.
final class FileConditions {
  private let index: NoteIndex
  private let db: Database
  private(set) var isPartial = false

  /// Reading stops after this long.
  private static let seconds = 1.5

  init(index: NoteIndex, db: Database) {
    self.index = index
    self.db = db
  }

  /// The rows of the notes that meet a condition.
  func rows(_ condition: Condition) throws -> [Int64] {
    switch condition {
    case .section(let term):
      return try read(superset: try sections(term)) { note in
        Self.hasSection(note, term)
      }
    case .pattern(let pattern):
      let prefix = pattern.literalPrefix
      let isUseful = prefix.utf8.count >= 2 && WordReader.normalized(prefix) == prefix.lowercased()
      let superset = isUseful ? "\"\(prefix.lowercased())\" *" : nil
      return try read(superset: superset) { note in
        Self.hasMatch(note, pattern)
      }
    default: return []
    }
  }

  /// Words of a section's term may stand anywhere in it.
  private func sections(_ term: TextTerm) throws -> String {
    MatchExpression.of(.all(term.apart.map(Condition.text))) ?? "\"\""
  }

  private func read(
    superset: String?, _ holds: @Sendable (ReadNote) -> Bool
  ) throws -> [Int64] {
    let sql =
      superset == nil
      ? "SELECT rowid, path, id FROM note"
      : """
      SELECT n.rowid, n.path, n.id FROM text JOIN note n ON n.rowid = text.rowid
      WHERE text MATCH ?
      """
    let files = try Row.fetchAll(db, sql: sql, arguments: superset.map { [$0] } ?? [])
      .map { (row: $0[0] as Int64, path: $0[1] as String, id: $0[2] as String) }
    let deadline = DispatchTime.now() + Self.seconds
    let folder = index.folder
    let late = Mutex(false)
    let found = parallelMap(files) { file -> Int64? in
      if DispatchTime.now() > deadline {
        late.withLock { $0 = true }
        return nil
      }
      return folder.read(file.path, id: file.id).flatMap { holds($0) ? file.row : nil }
    }
    if late.withLock({ $0 }) { isPartial = true }
    return found.compactMap(\.self)
  }

  /// In what words are searched in as well: whether a note is found must not depend on whether its
  /// words can be asked first.
  private static func hasMatch(_ note: ReadNote, _ pattern: BoundedPattern) -> Bool {
    var isFound = false
    SearchedParts.forEach(of: note) { text, _ in
      if !isFound { isFound = pattern.firstMatch(in: text) != nil }
    }
    return isFound
  }

  private static func hasSection(_ note: ReadNote, _ term: TextTerm) -> Bool {
    let apart = term.apart
    let finder = TermFinder(apart.map { [$0] })
    let blocks = PlainBlock.all(note.document, note.htmlTables)
    let starts = note.placed.headings.map(\.place.range.lowerBound) + [Int.max]
    var missing = Set(apart.indices)
    var next = 0
    for block in blocks {
      let place = block.source(of: 0)
      while place >= starts[next] {
        next += 1
        missing = Set(apart.indices)
      }
      let ranges = block.text.withUnsafeBufferPointer(finder.ranges)
      missing = missing.filter { ranges[$0].isEmpty }
      if missing.isEmpty { return true }
    }
    return false
  }
}

extension TextTerm {
  /// Each word as a term of its own.
  var apart: [TextTerm] {
    words.enumerated().map { place, word in
      TextTerm(words: [word], isPrefix: isPrefix && place == words.count - 1, written: word)
    }
  }
}
