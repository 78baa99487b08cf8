import Notes
import WikiIndex

/// The notes that a command is about: one, or all of the wiki.
struct NotesInScope {
  let open: OpenWiki
  let common: CommonOptions
  let note: String?

  /// - Parameter note: `NOTE` as typed; nil for all notes.
  init(_ common: CommonOptions, _ note: String?) throws {
    self.common = common
    self.note = note
    open = try OpenWiki.open(common, notes: note.map { [$0] } ?? [])
  }

  /// What `extract` takes from each note in scope that has something, in order of path.
  func read<Extract: Sendable>(
    having part: HasBit, _ extract: @escaping @Sendable (ReadNote) -> Extract
  ) throws -> [Extract] {
    guard let note else { return try open.collect(common, having: part, extract) }
    let (read, address) = try NoteOpener(open, common).read(note)
    guard address.anchor == nil, address.table == nil else {
      throw Failure.usage("'\(note)' is a place in a note; give the note alone: \(address.id)")
    }
    return [extract(read)]
  }
}
