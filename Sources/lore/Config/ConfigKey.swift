/// What a config file may hold, as one table: validation, defaults and documentation come from it.
struct ConfigKey: Sendable {
  enum Kind: Sendable {
    case text, flag, number, texts
    /// A table with keys of the user's choice and text values.
    case textTable
    /// One of these words.
    case choice([String])
  }

  /// The table in brackets; empty at the top.
  var section: String
  /// The key in it; empty for a ``Kind/textTable`` that is the section itself.
  var name: String
  var kind: Kind
  /// The default as TOML, empty for an empty table.
  var standard: String
  var meaning: String

  static let themes = ["auto", "dark", "light", "high-contrast", "monochrome"]

  /// Keys of the user's own `config.toml`.
  static let user = [
    ConfigKey(
      section: "", name: "theme", kind: .text, standard: #""auto""#,
      meaning: "auto, dark, light, high-contrast, monochrome, or one of yours, themes/NAME.toml"),
    ConfigKey(
      section: "", name: "editor", kind: .text, standard: #""""#,
      meaning: "command with {file} and {line}; empty: VISUAL, EDITOR, vi"),
    ConfigKey(
      section: "", name: "opener", kind: .text, standard: #""""#,
      meaning: "program for links to the outside; empty: xdg-open, open"),
    ConfigKey(
      section: "", name: "daily", kind: .flag, standard: "true",
      meaning: "mount the sibling folder daily/ of a wiki/ or knowledge/"),
    ConfigKey(
      section: "", name: "ascii", kind: .flag, standard: "false",
      meaning: "draw borders and marks with ASCII characters"),
    ConfigKey(
      section: "", name: "mouse", kind: .flag, standard: "true", meaning: "listen to the mouse"),
    ConfigKey(
      section: "panes", name: "navigator", kind: .flag, standard: "true",
      meaning: "show the notes at the left where there is room"),
    ConfigKey(
      section: "panes", name: "context", kind: .flag, standard: "true",
      meaning: "show outline, relations and sources at the right where there is room"),
    ConfigKey(
      section: "keys", name: "", kind: .textTable, standard: "",
      meaning: #"key = "command", e.g. "Ctrl-p" = "finder""#),
    ConfigKey(
      section: "wikis", name: "", kind: .textTable, standard: "",
      meaning: #"name = "folder", for --wiki NAME"#),
  ]

  /// Keys of a wiki's `lore.toml`; it can never name a program.
  static let wiki = [
    ConfigKey(
      section: "scan", name: "gitignore", kind: .flag, standard: "false",
      meaning: "leave out what .gitignore names"),
    ConfigKey(
      section: "sections", name: "relations", kind: .texts, standard: "[]",
      meaning: "more headings whose lists are relations"),
    ConfigKey(
      section: "sections", name: "key_points", kind: .texts, standard: "[]",
      meaning: "more headings of key points"),
    ConfigKey(
      section: "sections", name: "incidents", kind: .texts, standard: "[]",
      meaning: "more words that mark an incident"),
    ConfigKey(
      section: "links.roots", name: "", kind: .textTable, standard: "",
      meaning: #"prefix = "folder", e.g. "ru" = "wiki-ru""#),
    ConfigKey(
      section: "kinds", name: "", kind: .textTable, standard: "",
      meaning: #"folder = "kind", e.g. "journal" = "daily""#),
    ConfigKey(
      section: "check", name: "off", kind: .texts, standard: "[]",
      meaning: "rules that are not checked"),
    ConfigKey(
      section: "check", name: "expected", kind: .texts, standard: "[]",
      meaning: #"findings that are known, as "rule path""#),
  ]
}
