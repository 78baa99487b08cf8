package import Cells

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

/// A stretch of one line in one style.
package struct Span: Hashable, Sendable {
  /// Free of line ends, tabs and ASCII control characters; the rest is as the note has it, to be
  /// sanitised by whoever draws it, as `Grid` does.
  package var text: String
  /// How it is drawn.
  package var style: Style
  /// What it leads to; nil outside links.
  package var link: PageLink?
  /// Bytes of the note that it shows; nil for marks and padding.
  ///
  /// Where the text has as many bytes it is those bytes, else it stands for all of them at once.
  package var source: Range<Int>?
  /// Bytes of the embedded note that it shows likewise, where its unit shows one.
  package var embeddedSource: Range<Int>?

  /// A span, plain, outside links and not from the note unless said otherwise.
  package init(
    _ text: String, style: Style = .text, link: PageLink? = nil, source: Range<Int>? = nil
  ) {
    self.text = text
    self.style = style
    self.link = link
    self.source = source
  }
}
