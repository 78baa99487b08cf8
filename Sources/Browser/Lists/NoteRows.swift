import Notes

/// Rows of notes by their titles, each made when it is looked at: there may be 100,000.
struct NoteRows: Sendable {
  private let library: Library
  /// The notes, in the order of their titles.
  private var notes: [UInt32]
  /// How deep the rows stand in a tree; nil for a list, which says where each note is.
  private let level: Int?
  /// The note that is read.
  var current: Int?

  /// Rows of notes in any order.
  init(_ notes: [Int], level: Int? = nil, _ library: Library) {
    self.library = library
    self.level = level
    self.notes = library.byTitle(notes)
  }

  /// The place of the row that leads to a note's beginning; nil where there is none.
  func firstIndex(of action: RowAction) -> Int? {
    guard case .go(let path, .top) = action, let note = library.graph.note(atPath: path) else {
      return nil
    }
    return notes.firstIndex(of: UInt32(note))
  }

  /// The rows without those of deprecated notes.
  var withoutDeprecated: NoteRows {
    guard !library.deprecated.isEmpty else { return self }
    var rows = self
    rows.notes.removeAll { library.isDeprecated(Int($0)) }
    return rows
  }
}

extension NoteRows: RandomAccessCollection {
  /// Always 0.
  var startIndex: Int { 0 }
  /// How many notes there are.
  var endIndex: Int { notes.count }

  /// The row at a place.
  subscript(place: Int) -> ListRow {
    let note = Int(notes[place])
    return ListRow(
      library.title(of: note), detail: level == nil ? library.part(of: note) : "",
      level: level ?? 0, isCurrent: note == current,
      action: .go(path: library.graph.path(of: note), .top)
    ).marked(isDeprecated: library.isDeprecated(note))
  }
}
