/// A footnote's definition.
package struct Footnote: Sendable, Hashable {
  /// What references call it, without caret.
  package var label: String
  /// Without markup.
  package var text: String
  /// Lines of the references to it, in order; empty where nothing refers to it.
  package var references: [Int]
  /// Where it stands.
  package var place: Place

  /// Made of its parts.
  package init(label: String, text: String, references: [Int], place: Place) {
    self.label = label
    self.text = text
    self.references = references
    self.place = place
  }
}
