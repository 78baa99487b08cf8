package import Cells
package import Notes

/// How a link is known to be.
package enum LinkLook: Hashable, Sendable {
  /// It leads to a note, a folder, or a place in this note.
  case resolved
  /// It leads to a note that was read before.
  case visited
  /// Nothing is there.
  case missing
  /// Outside the wiki.
  case external
  /// A file that is no note.
  case attachment

  /// The look of a link that has been looked up.
  package init(_ status: LinkStatus) {
    self =
      switch status {
      case .resolved, .ownNote: .resolved
      case .missing, .attachmentMissing: .missing
      case .external: .external
      case .attachment: .attachment
      }
  }

  /// What its text is drawn in.
  package var role: Role {
    switch self {
    case .resolved, .attachment: .link
    case .visited: .linkVisited
    case .missing: .linkMissing
    case .external: .linkExternal
    }
  }
}
