/// What became of a link.
package enum LinkStatus: String, Sendable, CaseIterable, BitwiseCopyable {
  case resolved, missing, external, attachment
  case attachmentMissing = "attachment-missing"
  case ownNote = "self"
}

/// Whether the heading or block of a link was found.
package enum AnchorStatus: String, Sendable, BitwiseCopyable {
  case found, missing
}

/// Which rule found the target.
package enum ResolvedBy: String, Sendable, BitwiseCopyable {
  case path, folder, alias, title
  case rootPrefix = "root-prefix"
  case linkRoot = "link-root"
  case besideRoot = "beside-root"
}

/// Where a link leads.
package enum Destination: Sendable, Hashable {
  /// Index of a note in the graph.
  case note(Int)
  /// Path of a file from the root.
  case attachment(String)
  /// Path of a folder without an index note, ending in `/`; empty for the root.
  case folder(String)
}

/// What a target means, seen from one note.
package struct Resolution: Sendable, Hashable {
  /// What became of the link.
  package var status: LinkStatus
  /// Nil unless something was found.
  package var destination: Destination?
  /// Nil unless something was found.
  package var by: ResolvedBy?
  /// Whether others could have been meant just as well.
  package var isAmbiguous: Bool
  /// Paths that could have been meant, best first; empty unless ambiguous.
  package var candidates: [String]
  /// Nil where there is no anchor or no note.
  package var anchorStatus: AnchorStatus?
}
