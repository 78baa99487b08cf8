import Cells

/// One line of a page.
package struct PageLine: Hashable, Sendable {
  /// Left to right; blanks at the end of the line are left out.
  package var spans: [Span]
  /// Columns of all spans; more than was asked for only where `pan` is set.
  package var width: Int
  /// Line of the note that its first text comes from, from 1.
  package var sourceLine: Int
  /// Set where the line goes on beyond the asked width and can be panned.
  package var pan: Pan?

  /// The table that it is a line of, empty ones between the rows included.
  package var table: TablePart?

  /// What a line is of a table.
  package struct TablePart: Hashable, Sendable {
    /// The table's place among those of its block, from 0.
    package var number: Int
    /// Whether it is of the head, the rule below that included.
    package var isHead: Bool

    /// A part of a table.
    package init(number: Int, isHead: Bool) {
      self.number = number
      self.isHead = isHead
    }
  }

  /// A line of which a part is seen at a time.
  package struct Pan: Hashable, Sendable {
    /// Columns at the left that stay: container marks and the first column of a table.
    package var frozen: Int
    /// Node index of the code block or table; its lines pan together.
    package var node: Int
  }

  /// A line of spans; its width is counted.
  package init(_ spans: [Span], sourceLine: Int, pan: Pan? = nil) {
    self.spans = spans
    self.sourceLine = sourceLine
    self.pan = pan
    width = spans.reduce(0) { $0 + TextWidth.width(of: $1.text) }
  }

  /// Its text without styles.
  package var text: String { spans.reduce(into: "") { $0 += $1.text } }
}
