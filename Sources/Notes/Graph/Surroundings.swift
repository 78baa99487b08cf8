/// What stands around the notes of a wiki and decides where links lead.
package struct Surroundings: Sendable, Hashable {
  /// Name of the root folder itself, without slashes; nil where links must not begin with it.
  package var rootName: String?
  /// First components of a link → folder from the root.
  package var linkRoots: [String: String]
  /// Files that are no notes, as paths from the root, in any order.
  package var attachments: [String]

  /// Nothing around by default.
  package init(
    rootName: String? = nil, linkRoots: [String: String] = [:], attachments: [String] = []
  ) {
    self.rootName = rootName
    self.linkRoots = linkRoots
    self.attachments = attachments
  }
}
