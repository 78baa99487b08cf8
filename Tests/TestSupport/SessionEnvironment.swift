/// The environment of a program under test: nothing of the developer's own gets in.
package struct SessionEnvironment: Sendable {
  /// Names and values.
  package var variables: [String: String]
  /// Where the program keeps its index; gone with the last copy of this value.
  private let cache = try? TemporaryFolder()

  /// The terminal's kind and a locale; nil leaves a variable unset.
  ///
  /// The backtracer, which asks a crashed program's user for a key, is off.
  package init(
    term: String? = "xterm-256color", locale: String? = "C.UTF-8", adding: [String: String] = [:]
  ) {
    variables = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "TZ": "UTC",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables["XDG_CACHE_HOME"] = cache?.path
    variables["TERM"] = term
    variables["LANG"] = locale
    variables.merge(adding) { $1 }
  }

  /// `NAME=value`, sorted.
  package var list: [String] { variables.map { "\($0)=\($1)" }.sorted() }
}
