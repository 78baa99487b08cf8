/// A stretch of text of one style, the unit that goes into a `LineBreaker`.
package struct Run: Hashable, Sendable {
  /// The text; a line feed in it ends the line.
  package var text: String
  /// How it is drawn.
  package var style: Style

  /// A run, plain unless said otherwise.
  package init(_ text: String, style: Style = .text) {
    self.text = text
    self.style = style
  }
}

/// A part of a run that stands on one line.
package struct Piece: Hashable, Sendable {
  /// Which of the runs it is from.
  package let run: Int
  /// A slice of that run's text, so that its indices are places in the run.
  package let text: Substring
  /// Columns.
  package let width: Int
}

/// One line of a wrapped paragraph.
package struct WrappedLine: Hashable, Sendable {
  /// Left to right; empty for an empty line.
  package let pieces: [Piece]
  /// Columns, without the blanks at which the line was broken.
  package let width: Int

  /// The text of the line.
  package var text: String { pieces.map(\.text).joined() }
}
