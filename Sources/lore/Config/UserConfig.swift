import Browser
import WikiIndex

/// The user's `config.toml`.
struct UserConfig {
  var file = ConfigFile()
  var path: String

  /// `$XDG_CONFIG_HOME/lore/config.toml`, else `~/.config/lore/config.toml`.
  static var path: String {
    if let folder = Environment.folder("XDG_CONFIG_HOME") { return "\(folder)/lore/config.toml" }
    return "\(Environment["HOME"] ?? "")/.config/lore/config.toml"
  }

  /// Reads the config; an absent file gives the defaults.
  static func load() -> UserConfig {
    UserConfig(file: ConfigFile(path: path, keys: ConfigKey.user), path: path)
  }

  /// Named wikis: name to folder.
  var wikis: [String: String] { file.table("wikis") }
  /// The keys of the browser with those that are rebound, and what is wrong with those.
  var keys: (map: KeyMap, problems: [ConfigProblem]) {
    let (map, problems) = KeyMap.standard.rebinding(file.table("keys"))
    return (
      map,
      problems.map {
        ConfigProblem(path: path, line: file.places.line(of: $0.key, in: "keys"), message: $0.line)
      }.sorted { $0.line < $1.line }
    )
  }
  /// Theme name or file.
  var theme: String { file.text("theme") ?? "auto" }
  /// Template of the editor's command line, nil for the environment's editor.
  var editor: String? { file.text("editor") }
  /// Program for links to the outside, nil for the system's.
  var opener: String? { file.text("opener") }
  /// Whether the sibling `daily/` is mounted.
  var mountsDaily: Bool { file.flag("daily") ?? true }
  /// Whether borders are ASCII.
  var isASCII: Bool { file.flag("ascii") ?? false }
  /// Whether mouse reports are asked for.
  var usesMouse: Bool { file.flag("mouse") ?? true }
  /// Whether the navigator is shown where there is room.
  var showsNavigator: Bool { file.flag("panes.navigator") ?? true }
  /// Whether the context pane is shown where there is room.
  var showsContext: Bool { file.flag("panes.context") ?? true }
}
