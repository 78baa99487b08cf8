import Resources

/// The languages whose code is highlighted.
struct Languages: Sendable {
  private let byName: [String: Language]

  /// Reads tables.
  init(tables: some Sequence<String>) {
    var byName: [String: Language] = [:]
    for table in tables {
      let language = Language.read(table).language
      for name in language.names { byName[name] = language }
    }
    self.byName = byName
  }

  /// The language of a name, lower case; nil where it is not known.
  subscript(name: String) -> Language? { byName[name] }

  /// Those of `Resources/languages`; the first use reads them.
  static let known = Languages(
    tables: resourceFiles.filter { $0.key.hasPrefix("languages/") }.values)
}
