/// A list item with a box.
///
/// Not called `Task`, which is the language's own.
package struct TaskItem: Sendable, Hashable {
  /// Without markup.
  package var text: String
  /// Whether the box is ticked.
  package var isDone: Bool
  /// Text of the nearest heading above; nil before the first.
  package var section: String?
  /// Where it stands.
  package var place: Place
  /// How it is named from elsewhere.
  package var address: Address

  /// Made of its parts.
  package init(text: String, isDone: Bool, section: String?, place: Place, address: Address) {
    self.text = text
    self.isDone = isDone
    self.section = section
    self.place = place
    self.address = address
  }
}
