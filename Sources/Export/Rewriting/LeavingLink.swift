/// A link that became text because what it leads to is not in the output.
package struct LeavingLink: Sendable, Equatable {
  /// Number of the note that the link stands in.
  package var note: Int
  /// Number of the link in the graph.
  package var link: Int
}
