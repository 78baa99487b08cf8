import Cells

/// A block that others stand in, and what it puts before their lines.
struct Container: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case quote
    case callout(Role)
    case item(ItemMark)
    /// A footnote's definition.
    case note
  }

  /// Index of the container around it; -1 outside all.
  let parent: Int
  let kind: Kind
  let node: Int
}

/// How a list item is marked.
struct ItemMark: Hashable, Sendable {
  /// The number of an ordered item; nil for bullets.
  var number: Int?
  /// What stands after the number: `.` or `)`.
  var delimiter: UInt8
  /// Digits of the longest number in the list.
  var digits: Int
  /// How many bulleted lists it stands in, its own left out.
  var depth: Int
  /// Nil without a box.
  var isDone: Bool?
}
