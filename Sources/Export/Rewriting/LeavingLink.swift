package import Notes

/// A link that became text, or that leads nowhere any more, because its target is not in the
/// output.
package struct LeavingLink: Sendable, Equatable {
  /// Number of the note that the link stands in.
  package var note: Int
  /// Which link of the note it is.
  package var link: Kind

  /// What it was.
  package enum Kind: Sendable, Equatable {
    /// Number of the link in the graph.
    case link(Int)
    /// An `href` or `src` of raw HTML; `to` is the number of the note that it leads to.
    case html(target: String, line: Int, to: Int?, status: LinkStatus)
  }

  init(note: Int, link: Int) {
    self.note = note
    self.link = .link(link)
  }

  init(note: Int, _ link: Kind) {
    self.note = note
    self.link = link
  }
}
