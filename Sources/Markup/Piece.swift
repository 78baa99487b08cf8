/// One stretch of source that belongs to a text broken by container prefixes.
struct Piece: Sendable, Equatable {
  var start: UInt32
  /// Without the line ending.
  var end: UInt32
  /// Spaces that stand before the text: the rest of a tab that a container took a part of.
  var pad: UInt8 = 0
  /// Whether a line ending parts it from the piece before.
  var beginsLine = true

  var range: Range<Int> { Int(start)..<Int(end) }
}
