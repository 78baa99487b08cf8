/// A name of another note in running text, without a link.
package struct Mention: Sendable, Hashable {
  /// As the text spells it.
  package var text: String
  /// The sentence around it, plain.
  package var context: String
  /// Text of the nearest heading above; nil before the first.
  package var section: String?
  /// Of the words, or of their block where markup is between them.
  package var place: Place
}
