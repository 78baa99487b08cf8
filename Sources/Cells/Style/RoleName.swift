extension Role {
  /// The name in a theme file: `heading1`, `link-visited`, `trust-low`.
  package var name: String {
    var name = ""
    for letter in String(describing: self) {
      if letter.isUppercase { name.append("-") }
      name += letter.lowercased()
    }
    return name
  }

  /// The role of a name in a theme file; nil if there is none.
  package init?(name: String) {
    guard let role = Role.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}
