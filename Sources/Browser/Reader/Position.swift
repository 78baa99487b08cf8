/// A place in a page that does not depend on its width.
struct Position: Hashable, Sendable {
  /// The unit at the top.
  var unit = 0
  /// Characters of the unit above the top line.
  var characters = 0
  /// A byte of the note at or before the top line, which finds the place when the text has changed.
  var offset = 0
  /// Likewise a byte of the embedded note that the unit shows.
  var embeddedOffset = 0
}
