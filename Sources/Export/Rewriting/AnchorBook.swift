/// The anchors of every note that links lead into.
struct AnchorBook: Sendable {
  var notes: [Int: NoteAnchors] = [:]
}
