import Cells
import Layout

/// The characters that the frame is drawn with.
struct FrameMarks: Equatable, Sendable {
  let isASCII: Bool
  /// Whether characters beyond ASCII are spelled in it.
  let spellsOut: Bool

  init(_ options: Options) {
    isASCII = options.isASCII
    spellsOut = options.spellsOut
  }

  var vertical: Character { isASCII ? "|" : "│" }
  var horizontal: Character { isASCII ? "-" : "─" }
  /// Marks what has the focus or is read, so that it is seen without colour.
  var here: String { isASCII ? ">" : "▌" }
  var open: String { isASCII ? "v " : "▾ " }
  var closed: String { isASCII ? "+ " : "▸ " }
  var ellipsis: String { isASCII ? "..." : "…" }
  var enter: String { isASCII ? "Enter" : "⏎" }
  var step: String { isASCII ? " > " : " › " }
  var dot: String { isASCII ? " - " : " · " }
  var dash: String { isASCII ? " - " : " — " }
  var corners: [Character] { isASCII ? ["+", "+", "+", "+"] : ["┌", "┐", "└", "┘"] }

  /// As much of a text as fits, with an ellipsis where it goes on.
  func cut(_ text: String, to columns: Int, from side: TextWidth.Side = .trailing) -> String {
    TextWidth.truncate(shown(text), to: columns, ellipsis: ellipsis, from: side)
  }

  /// A text as it is to be shown.
  func shown(_ text: String) -> String {
    spellsOut ? Spelling.known.spelled(text) : text
  }
}

extension PageLine {
  /// As much of the line as fits, with an ellipsis where it goes on.
  func cut(to columns: Int) -> PageLine {
    guard width > columns else { return self }
    var room = max(0, columns - 1)
    var kept: [Span] = []
    for span in spans where room > 0 {
      var part = span
      part.text = String(TextWidth.prefix(of: span.text[...], columns: room))
      room -= TextWidth.width(of: span.text)
      kept.append(part)
    }
    kept.append(Span("…", style: Style(role: .quiet)))
    return PageLine(kept, sourceLine: sourceLine)
  }
}

extension Grid {
  /// Draws a line of a page and says how many columns it used.
  @discardableResult
  mutating func draw(
    _ line: PageLine, x: Int, y: Int, limit: Int = .max, url: (PageLink) -> String? = { _ in nil }
  ) -> Int {
    var used = 0
    for span in line.spans where used < limit {
      used += put(
        span.text, x: x + used, y: y, style: span.style, limit: limit - used,
        url: span.link.flatMap(url))
    }
    return used
  }
}
