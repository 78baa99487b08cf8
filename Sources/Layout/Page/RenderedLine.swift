package import Cells

extension PageLine {
  /// The line as text; with a theme its styles become escape sequences.
  ///
  /// Nothing in it can act upon a terminal but the styles, and none stays switched on at its end.
  package func rendered(_ theme: Theme?) -> String {
    theme.map { EscapeWriter(theme: $0).text(of: self) } ?? TextWidth.sanitized(text)
  }
}
