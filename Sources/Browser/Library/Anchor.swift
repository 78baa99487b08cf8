import Notes

extension Note {
  /// The byte at which what an anchor names begins; nil where the note has no such place.
  func offset(ofAnchor anchor: String) -> Int? {
    if anchor.hasPrefix("^") {
      return AnchorMatch.block(anchor, in: blockIDs.map(\.id))
        .map { blockIDs[$0].place.range.lowerBound }
    }
    return AnchorMatch.heading(anchor, in: NoteEntry(self).headings)
      .map { headings[$0].place.range.lowerBound }
  }
}
