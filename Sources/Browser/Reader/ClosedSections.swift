import Layout
import Notes

/// What of a note is folded, by the texts of its headings: it outlives a change of the note.
struct ClosedSections: Equatable, Sendable {
  /// In the order of the note.
  var headings: [String] = []
  var isKeyPointsOnly = false

  init() {}

  /// What is folded in a reader; callouts aside, which have no name.
  init(_ reader: Reader) {
    headings = reader.folds.headings.sorted()
      .filter { reader.note.headings.indices.contains($0) }
      .map { reader.note.headings[$0].text }
    isKeyPointsOnly = reader.folds.isKeyPointsOnly
  }

  /// The folds of a note; headings that it has no more are passed over.
  func folds(in note: Note) -> Folds {
    var folds = Folds()
    var left = headings
    for (index, heading) in note.headings.enumerated() {
      if let found = left.firstIndex(of: heading.text) {
        left.remove(at: found)
        folds.headings.insert(index)
      }
    }
    folds.isKeyPointsOnly = isKeyPointsOnly && !note.keyPoints.isEmpty
    return folds
  }
}
