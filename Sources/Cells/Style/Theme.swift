/// How every role looks.
package struct Theme: Hashable, Sendable {
  /// The name the user chooses it by.
  package let name: String
  private let appearances: [Appearance]

  /// What a theme file says of one role; nil means "as the role it falls back to".
  package struct Entry: Hashable, Sendable {
    /// The colour of the letters, as `Color.init(_:)` reads it.
    package var foreground: String?
    /// The colour behind them, as `Color.init(_:)` reads it.
    package var background: String?
    /// Attributes switched on or off, by name.
    package var attributes: [String: Bool]

    /// An entry; all of it may be missing.
    package init(
      foreground: String? = nil, background: String? = nil, attributes: [String: Bool] = [:]
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  /// A theme from the entries of its file, keyed by role name.
  ///
  /// The error carries every problem and the theme made of what could be read.
  package init(name: String, entries: [String: Entry]) throws(ThemeError) {
    let reading = ThemeReading(entries: entries)
    self.init(name: name, appearances: reading.appearances)
    if !reading.problems.isEmpty {
      throw ThemeError(problems: reading.problems, readable: self)
    }
  }

  private init(name: String, appearances: [Appearance]) {
    self.name = name
    self.appearances = appearances
  }

  /// The theme that uses no colour: bold and underline for emphasis, reverse for places.
  package static let monochrome = Theme(
    name: "monochrome", appearances: ThemeReading(entries: monochromeEntries).appearances)

  private static let monochromeEntries: [String: Entry] = [
    "strong": Entry(attributes: ["bold": true]),
    "heading3": Entry(attributes: ["bold": true, "underline": true]),
    "heading4": Entry(attributes: ["bold": true, "underline": false]),
    "heading5": Entry(attributes: ["bold": false, "underline": true]),
    "heading6": Entry(attributes: ["bold": false, "underline": false, "italic": true]),
    "link": Entry(attributes: ["underline": true]),
    "link-missing": Entry(attributes: ["italic": true]),
    "selected": Entry(attributes: ["reverse": true]),
    "match": Entry(attributes: ["underline": true]),
    "match-current": Entry(attributes: ["reverse": true, "underline": false]),
    "comment": Entry(attributes: ["italic": true]),
    "keyword": Entry(attributes: ["bold": true]),
    "quote": Entry(attributes: ["italic": true]),
    "callout-note": Entry(attributes: ["bold": true]),
    "no": Entry(attributes: ["bold": true]),
    "border-focused": Entry(attributes: ["bold": true]),
  ]

  /// What a role looks like.
  package func appearance(ofRole role: Role) -> Appearance { appearances[Int(role.rawValue)] }

  /// What a style looks like: its role, with its own attributes added.
  package func appearance(of style: Style) -> Appearance {
    var appearance = appearance(ofRole: style.role)
    appearance.attributes.formUnion(style.attributes)
    return appearance
  }
}
