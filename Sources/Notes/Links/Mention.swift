/// A name of another note in running text, without a link.
package struct Mention: Sendable, Hashable {
  /// As the text spells it.
  package var text: String
  /// The sentence around it, plain.
  package var context: String
  /// Text of the nearest heading above; nil before the first.
  package var section: String?
  /// The section that it stands in.
  package var address: Address
  /// From the first word to the last, markup between them included.
  package var place: Place
}
