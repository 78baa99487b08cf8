import Notes
import WikiIndex

/// The notes that a command is about: one, a place in it, or all of the wiki.
struct NotesInScope {
  let open: OpenWiki
  let common: CommonOptions
  let note: String?

  /// - Parameter note: `NOTE` as typed, or an address; nil for all notes.
  init(_ common: CommonOptions, _ note: String?) throws {
    self.common = common
    self.note = note
    open = try OpenWiki.open(common, notes: note.map { [$0] } ?? [])
  }

  /// The rows that `extract` makes of each note in scope that has something, in order of path; of a
  /// place in a note those that begin in it.
  ///
  /// - Parameter line: that of a row in the file of its note.
  func rows<Row: Sendable>(
    having part: HasBit, line: (Row) -> Int, _ extract: @escaping @Sendable (ReadNote) -> [Row]
  ) throws -> [Row] {
    guard let note else { return try open.collect(common, having: part, extract).flatMap(\.self) }
    let (read, address) = try NoteOpener(open, common).read(note)
    let place = try PlaceInNote(address, in: read)
    return extract(read).filter { place.contains(line: line($0)) }
  }
}
