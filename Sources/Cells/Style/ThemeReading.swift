/// The entries of a theme file turned into one appearance a role.
struct ThemeReading {
  private(set) var appearances: [Appearance] = []
  private(set) var problems: [ThemeProblem] = []
  private var stated: [Role: Stated] = [:]

  /// The properties that a file states for one role.
  private struct Stated {
    var foreground: Color?
    var background: Color?
    var on: Attributes = []
    var off: Attributes = []
  }

  init(entries: [String: Theme.Entry]) {
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard let role = Role(name: name) else {
        problems.append(.unknownRole(name))
        continue
      }
      stated[role] = read(entry, of: name)
    }
    appearances = Role.allCases.map(resolve)
  }

  private mutating func read(_ entry: Theme.Entry, of name: String) -> Stated {
    var result = Stated()
    result.foreground = color(entry.foreground, of: name)
    result.background = color(entry.background, of: name)
    for (attribute, isOn) in entry.attributes.sorted(by: { $0.key < $1.key }) {
      guard let value = Attributes.named.first(where: { $0.name == attribute })?.value else {
        problems.append(.unknownAttribute(role: name, attribute: attribute))
        continue
      }
      if isOn { result.on.insert(value) } else { result.off.insert(value) }
    }
    return result
  }

  private mutating func color(_ text: String?, of name: String) -> Color? {
    guard let text else { return nil }
    guard let color = Color(text) else {
      problems.append(.badColor(role: name, color: text))
      return nil
    }
    return color
  }

  private func resolve(_ role: Role) -> Appearance {
    var foreground: Color?
    var background: Color?
    var decided: Attributes = []
    var attributes: Attributes = []
    var next: Role? = role
    while let current = next {
      if let found = stated[current] {
        foreground = foreground ?? found.foreground
        background = background ?? found.background
        attributes.formUnion(found.on.subtracting(decided))
        decided.formUnion(found.on.union(found.off))
      }
      next = current.fallback
    }
    if let ground = role.ground, stated[role]?.background == nil {
      let below = resolve(ground)
      // On a bar that is reversed a colour would be that of the ground.
      if below.attributes.contains(.reverse) { return below }
      background = below.background
    }
    // A theme that forgets the selection must not hide it.
    if role.marksPlace, stated[role]?.background == nil, !decided.contains(.reverse) {
      attributes.insert(.reverse)
    }
    return Appearance(
      foreground: foreground ?? .standard, background: background ?? .standard,
      attributes: attributes)
  }
}
