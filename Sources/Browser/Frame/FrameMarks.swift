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
  /// Marks what has the focus, so that it is seen without colour.
  var here: String { isASCII ? ">" : "▌" }
  /// Marks what is read, where something else has the focus.
  var read: String { isASCII ? "|" : "▏" }
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

  /// As much of a line that is typed as fits some columns, with what is round its cursor, and the
  /// column of that.
  func window(of line: LineEdit, columns: Int) -> (text: String, cursorColumn: Int) {
    let (before, after) = (shown(line.beforeCursor), shown(line.afterCursor))
    let width = TextWidth.width(of: before)
    let rest = TextWidth.width(of: after)
    guard width + rest > columns else { return (before + after, width) }
    let left = cut(before, to: columns - min(rest, columns / 3), from: .leading)
    let column = TextWidth.width(of: left)
    return (left + cut(after, to: columns - column), column)
  }

  /// Names of keys; those of arrows are words in ASCII.
  func keys(_ names: String) -> String {
    guard isASCII else { return names }
    return [("←", "Left"), ("→", "Right"), ("↑", "Up"), ("↓", "Down")]
      .reduce(names) { $0.replacing($1.0, with: $1.1) }
  }

  /// A text as it is to be shown.
  func shown(_ text: String) -> String {
    if spellsOut { return Spelling.known.spelled(text) }
    guard isASCII, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return Self.signs.reduce(text) { $0.replacing($1.sign, with: $1.words) }
  }

  /// The signs that rows are made with, as ASCII says them.
  private static let signs = [
    ("…", "..."), ("⏎", "Enter"), ("→", "->"), ("←", "<-"), ("↗", "^"), ("›", ">"), ("‹", "<"),
    ("×", "x"), ("·", "-"), ("—", "-"),
  ].map { (sign: $0.0, words: $0.1) }

  /// As much of a line as fits, with an ellipsis where it goes on.
  func cut(_ line: PageLine, to columns: Int) -> PageLine {
    line.cut(to: columns, ellipsis: ellipsis)
  }
}

extension PageLine {
  fileprivate func cut(to columns: Int, ellipsis: String) -> PageLine {
    guard width > columns else { return self }
    var room = max(0, columns - ellipsis.count)
    var kept: [Span] = []
    for span in spans where room > 0 {
      var part = span
      part.text = String(TextWidth.prefix(of: span.text[...], columns: room))
      room -= TextWidth.width(of: span.text)
      kept.append(part)
    }
    kept.append(Span(String(ellipsis.prefix(columns)), style: Style(role: .quiet)))
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
