/// How a cell is drawn: what it is for, and emphasis on top of what the theme gives the role.
package struct Style: Hashable, Sendable {
  /// What the cell is for.
  package var role: Role
  /// Emphasis added to that of the role.
  package var attributes: Attributes

  /// A style, plain unless attributes are given.
  package init(role: Role, attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  /// Ordinary text without emphasis.
  package static let text = Style(role: .text)

  /// The same style with more emphasis.
  package func adding(_ attributes: Attributes) -> Style {
    Style(role: role, attributes: self.attributes.union(attributes))
  }
}
