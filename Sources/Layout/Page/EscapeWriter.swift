import Cells

/// Turns styles into the escape sequences of ECMA-48.
struct EscapeWriter {
  let theme: Theme

  /// The line with its styles; nothing stays switched on at its end.
  func text(of line: PageLine) -> String {
    var text = ""
    var current = Appearance()
    for span in line.spans {
      let appearance = theme.appearance(of: span.style)
      if appearance != current {
        text += appearance.sequence
        current = appearance
      }
      text += TextWidth.sanitized(span.text)
    }
    if current != Appearance() { text += Appearance().sequence }
    return text
  }
}
