/// The environment of a program under test: nothing of the developer's own gets in.
package struct SessionEnvironment: Sendable {
  /// Names and values.
  package var variables: [String: String]
  /// Where the program keeps its index, memories and settings; gone with the last copy of this
  /// value.
  package let home: TemporaryFolder

  /// The terminal's kind and a locale; nil leaves a variable unset.
  ///
  /// The backtracer, which asks a crashed program's user for a key, is off.
  /// - Parameter home: a home that is there already; an empty one of its own without.
  package init(
    term: String? = "xterm-256color", locale: String? = "C.UTF-8", home: TemporaryFolder? = nil,
    adding: [String: String] = [:]
  ) throws {
    let home = try home ?? TemporaryFolder()
    self.home = home
    variables = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home.path, "TZ": "UTC",
      "XDG_CACHE_HOME": "\(home.path)/.cache", "XDG_STATE_HOME": "\(home.path)/.local/state",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables["TERM"] = term
    variables["LANG"] = locale
    variables.merge(adding) { $1 }
  }

  /// `NAME=value`, sorted.
  package var list: [String] { variables.map { "\($0)=\($1)" }.sorted() }
}
