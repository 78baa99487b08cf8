/// What does not change while the browser runs.
package struct Options: Sendable {
  /// Draw with ASCII characters alone.
  package var isASCII: Bool
  /// Spell characters beyond ASCII in it, as far as they can be said.
  package var spellsOut = false
  /// Which keys do what.
  package var keys: KeyMap
  /// The name of the wiki's folder.
  package var wikiName: String
  /// Seconds since 1970 at which staleness is judged.
  package var now: Int
  /// Whether the navigator is shown where there is room.
  package var showsNavigator: Bool
  /// Whether the context is shown where there is room.
  package var showsContext: Bool

  /// Other wikis, in the order in which they are offered.
  package var wikis: [WikiChoice] = []
  /// Names of the themes that can be chosen.
  package var themes: [String]
  /// Whether a note that is chosen ends the browser instead of being shown.
  package var isPicking = false

  /// Options; all but the name and the time are as without a config file.
  package init(
    wikiName: String, now: Int, keys: KeyMap = .standard, isASCII: Bool = false,
    showsNavigator: Bool = true, showsContext: Bool = true, themes: [String] = []
  ) {
    self.wikiName = wikiName
    self.now = now
    self.keys = keys
    self.isASCII = isASCII
    self.showsNavigator = showsNavigator
    self.showsContext = showsContext
    self.themes = themes
  }
}
