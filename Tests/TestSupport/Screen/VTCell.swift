/// One cell of a terminal's screen as a `VTScreen` sees it.
package struct VTCell: Hashable, Sendable {
  /// The base and its marks; empty in the right half of a wide character.
  package var text = " "
  /// Columns: 1, 2, or 0 in a right half.
  package var width = 1
  /// Colours and attributes.
  package var style = VTStyle()
  /// The URL it leads to, or empty.
  package var link = ""

  /// A blank.
  package init() {}
}

/// Colours and attributes as the sequences name them.
package struct VTStyle: Hashable, Sendable {
  /// The parameters that chose it (`31`, `38;5;200`), in one spelling; empty for the default.
  package var foreground = ""
  /// The same for what is behind: `41`, `48;5;200`.
  package var background = ""
  /// The numbers that switched attributes on: 1 bold, 2 dim, 3 italic, 4 underline, 7 reverse, 9
  /// strike.
  package var attributes: Set<Int> = []
}
