/// What bringing an index in step found.
package struct IndexChange: Sendable, Equatable {
  /// Paths that were added or whose content changed.
  package var written: [String] = []
  /// Paths that are gone.
  package var removed: [String] = []
  /// Paths of notes that are there and cannot be read.
  package var unreadable: [String] = []

  /// Whether nothing was written or removed.
  package var isEmpty: Bool { written.isEmpty && removed.isEmpty }
}

/// How far a cold index has come.
package struct IndexProgress: Sendable, Equatable {
  /// Notes read so far.
  package var done: Int
  /// Notes to be read.
  package var total: Int
}
