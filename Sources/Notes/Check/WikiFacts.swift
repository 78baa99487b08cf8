/// What the search for files found that no note tells.
package struct WikiFacts: Sendable, Equatable {
  /// Symbolic links that were not followed, as paths from the root.
  package var skippedSymlinks: [String]
  /// Files whose id another file has, as paths from the root, each with the path of that other.
  package var idClashes: [IDClash]

  /// Facts of a wiki; none by default.
  package init(skippedSymlinks: [String] = [], idClashes: [IDClash] = []) {
    self.skippedSymlinks = skippedSymlinks
    self.idClashes = idClashes
  }

  /// One finding for each.
  package var problems: [Problem] {
    let clashes = idClashes.map {
      Problem(
        rule: .idClash, path: $0.path, address: Address(id: $0.path), line: 1,
        message: "\($0.other) has the same id", suggestion: "rename one of the two")
    }
    let links = skippedSymlinks.map {
      Problem(
        rule: .symlinkSkipped, path: $0, address: Address(id: $0), line: 1,
        message: "symbolic link is not followed")
    }
    return clashes + links
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
