/// What is below a heading, as units.
struct Section: Hashable, Sendable {
  /// 1 to 6.
  var level: Int
  /// The heading above it of a higher level; -1 where there is none.
  var parent: Int
  /// The unit of the heading; nil where it is the title and not shown again.
  var unit: Int?
  /// Whether it opens a section; one inside another block does not.
  var isOpen: Bool
  /// Whether key points stand in it.
  var holdsKeyPoints: Bool
}
