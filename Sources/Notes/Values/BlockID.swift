/// A `^id` at the end of a block or on the line after it.
package struct BlockID: Sendable, Hashable {
  /// Without the caret.
  package var id: String
  /// The block that is named, not the mark.
  package var place: Place

  /// Made of its parts.
  package init(id: String, place: Place) {
    self.id = id
    self.place = place
  }
}
