/// One thing in a theme file that cannot be used.
package enum ThemeProblem: Hashable, Sendable, CustomStringConvertible {
  /// No role has this name.
  case unknownRole(String)
  /// A colour that `Color.init(_:)` does not read.
  case badColor(role: String, color: String)
  /// No attribute has this name.
  case unknownAttribute(role: String, attribute: String)

  /// One line for the user.
  package var description: String {
    switch self {
    case .unknownRole(let name): "no role is called '\(name)'"
    case .badColor(let role, let color):
      "\(role): '\(color)' is no colour (#rrggbb, a name such as bright-blue, 0 to 255, default)"
    case .unknownAttribute(let role, let attribute): "\(role): no attribute '\(attribute)'"
    }
  }
}

/// A theme file with things in it that cannot be used.
package struct ThemeError: Error, Hashable {
  /// What is wrong, ordered by role name.
  package let problems: [ThemeProblem]
  /// The theme without the parts that are wrong.
  package let readable: Theme
}
