import Layout
import Notes

/// What is remembered of a wiki from one run to the next.
package struct Memory: Equatable, Sendable {
  /// Where the wiki is, absolute.
  package var root: String
  var place: Place?
  var past: [Trail.Stop] = []
  var future: [Trail.Stop] = []
  var closed = ClosedNotes()
  /// Newest first.
  var bookmarks: [Model.Bookmark] = []
  /// Paths of notes that were read, newest first.
  var recent: [String] = []
  /// Lines that were typed, newest first, by what they were typed for.
  var lines: [String: [String]] = [:]

  /// Nothing remembered of the wiki with this root.
  package init(root: String) { self.root = root }

  /// The note that was read last, from the root; nil where none was.
  package var path: String? { place?.path }

  /// A note, and where in it.
  struct Place: Equatable, Sendable {
    var path: String
    var position: Position
  }
}

extension Model {
  /// What is to be remembered of this wiki.
  package func memory(of root: String) -> Memory {
    var memory = Memory(root: root)
    memory.place = reader.map { Memory.Place(path: $0.note.path, position: $0.position) }
    memory.closed = closed
    if let reader { memory.closed.keep(ClosedSections(reader), of: reader.note.path) }
    memory.past = trail.past
    memory.future = trail.future
    memory.bookmarks = bookmarks
    memory.recent = recentPaths
    memory.lines = history.all
    return memory
  }

  /// Takes on what is remembered, the place aside; to be called before a note is shown.
  package mutating func take(_ memory: Memory) {
    trail = Trail(past: memory.past, future: memory.future)
    closed = memory.closed
    bookmarks = memory.bookmarks
    recentPaths = memory.recent
    visited = Set(memory.recent)
    history = History(memory.lines)
  }

  /// Goes on where the shown note was left, if that is the note which was read last.
  package mutating func resume(_ memory: Memory) {
    guard let place = memory.place, place.path == reader?.note.path, var reader else { return }
    reader.move(to: place.position)
    self.reader = reader
    arrange()
  }
}
