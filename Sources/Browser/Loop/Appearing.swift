/// Colours, and what is left out of lists.
extension Model {
  /// The effects of a line that names a theme; nil for other lines.
  func runTheme(_ line: String) -> [Effect]? {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[0] == "theme" else { return nil }
    return [.theme(words[1])]
  }

  mutating func sayThemes() -> [Effect] {
    say("`theme NAME`: \(options.themes.joined(separator: ", ")), or a file of yours")
    return []
  }

  /// Leaves deprecated notes out of every list, or lists them again.
  mutating func toggleDeprecated() -> [Effect] {
    hidesDeprecated.toggle()
    rebuildNavigator(opensFolders: false)
    say(
      hidesDeprecated
        ? "deprecated notes are hidden; \(keyName(.deprecated)) shows them"
        : "deprecated notes are shown")
    return []
  }
}
