/// What is folded of the notes that were left.
struct ClosedNotes: Equatable, Sendable {
  /// A note with something folded.
  struct Entry: Equatable, Sendable {
    var path: String
    var sections: ClosedSections
  }

  /// The one that was left last at the end.
  private(set) var entries: [Entry] = []

  /// Notes left earlier are forgotten.
  private static let limit = 200

  /// What is folded of the note at a path.
  subscript(path: String) -> ClosedSections {
    entries.last { $0.path == path }?.sections ?? ClosedSections()
  }

  /// Keeps what is folded of a note that is left.
  mutating func keep(_ sections: ClosedSections, of path: String) {
    entries.removeAll { $0.path == path }
    guard sections != ClosedSections() else { return }
    entries.append(Entry(path: path, sections: sections))
    if entries.count > Self.limit { entries.removeFirst() }
  }
}
