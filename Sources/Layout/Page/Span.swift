package import Cells

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
