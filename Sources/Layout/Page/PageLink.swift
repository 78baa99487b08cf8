/// What can be followed from a place on the page.
package indirect enum PageLink: Hashable, Sendable {
  /// Index into the note's `links`.
  case link(Int)
  /// Node index of a footnote reference, or of a footnote that stands in the text.
  case footnote(Int)
  /// A tag without its `#`, of the text or the frontmatter.
  case tag(String)
  /// The title of a callout that can be folded, by the node of the callout.
  case callout(Int)
  /// A heading whose section is closed, by its place among those of the note.
  case heading(Int)
  /// Something in an embedded note, by the number of that note on the page around it.
  case embedded(Int, PageLink)
}
