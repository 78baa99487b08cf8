/// What the search for files found that no note tells.
package struct WikiFacts: Sendable, Equatable {
  /// Symbolic links that were not followed, as paths from the root.
  package var skippedSymlinks: [String]
  /// Files whose id another file has, as paths from the root, each with the path of that other.
  package var idClashes: [IDClash]

  /// Files and folders that could not be read, as paths from the root.
  package var unreadable: [String]
  /// Files and folders whose name is not UTF-8, as paths from the root with replacements.
  package var misnamed: [String]

  /// Facts of a wiki; none by default.
  package init(
    skippedSymlinks: [String] = [], idClashes: [IDClash] = [], unreadable: [String] = [],
    misnamed: [String] = []
  ) {
    self.skippedSymlinks = skippedSymlinks
    self.idClashes = idClashes
    self.unreadable = unreadable
    self.misnamed = misnamed
  }

  /// One finding for each.
  package var problems: [Problem] {
    let clashes = idClashes.map {
      Problem(
        rule: .idClash, path: $0.path, address: Address(id: $0.path), line: 1,
        message: "\($0.other) has the same id", suggestion: "rename one of the two")
    }
    let others: [(Rule, [String], String, String?)] = [
      (.symlinkSkipped, skippedSymlinks, "symbolic link is not followed", nil),
      (.unreadable, unreadable, "cannot be read", "check its permissions"),
      (.notUTF8, misnamed, "the name is not UTF-8", "rename it"),
    ]
    return clashes
      + others.flatMap { rule, paths, message, suggestion in
        paths.map {
          Problem(
            rule: rule, path: $0, address: Address(id: $0), line: 1, message: message,
            suggestion: suggestion)
        }
      }
  }
}

/// Two files with one id.
package struct IDClash: Sendable, Hashable {
  /// The one that keeps its extension in its id.
  package var path: String
  /// The one that has the plain id.
  package var other: String

  /// Two files with one id.
  package init(path: String, other: String) {
    self.path = path
    self.other = other
  }
}
