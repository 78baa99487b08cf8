/// One item of a section of key points.
package struct KeyPoint: Sendable, Hashable {
  /// Without markup.
  package var text: String
  /// Where it stands.
  package var place: Place

  /// Made of its parts.
  package init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}
