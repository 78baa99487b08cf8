import Cells
import Layout

/// Text for people: lines of styled spans, written with or without colours as they come.
struct TextSheet {
  /// Columns that wrapped text keeps within.
  let width: Int
  /// Columns that rows keep within; nil where each is a line, for other programs.
  let rowWidth: Int?
  /// With a theme styles become escape sequences.
  let theme: Theme?
  private(set) var text = ""
  private var isAfterGap = true

  init(width: Int, rowWidth: Int? = nil, theme: Theme?) {
    self.width = width
    self.rowWidth = rowWidth
    self.theme = theme
  }

  /// Adds a row; control characters in its spans are shown, not sent.
  ///
  /// - Parameter hanging: columns before its further lines, where it is too wide for one.
  mutating func add(_ spans: Span..., hanging: Int = 2) { add(spans, hanging: hanging) }

  /// Adds a row of any number of spans.
  mutating func add(_ spans: [Span], hanging: Int = 2) {
    let row = spans.map { Self.safe($0) }
    let lines = rowWidth.map { RowWrapping(width: $0, hanging: hanging).lines(row) } ?? [row]
    for line in lines { addLine(line) }
  }

  /// Adds a line as it is, however wide.
  mutating func addLine(_ spans: [Span]) {
    text += PageLine(spans.map { Self.safe($0) }, sourceLine: 1).rendered(theme) + "\n"
    isAfterGap = false
  }

  /// Adds an empty line, unless there is one already or nothing stands above.
  mutating func gap() {
    guard !isAfterGap else { return }
    text += "\n"
    isAfterGap = true
  }

  /// Adds text wrapped to a width, every line indented.
  mutating func wrap(_ text: String, style: Style = .text, indent: Int) {
    let room = max(10, width - indent)
    for line in LineBreaker(width: room).wrap([Run(text)]).map(\.text) {
      addLine([Span(String(repeating: " ", count: indent)), Span(line, style: style)])
    }
  }

  /// Adds styled text wrapped to the width, every line but the first indented.
  mutating func wrap(_ spans: [Span], indent: Int) {
    let breaker = LineBreaker(width: max(10, width - indent), firstWidth: max(10, width))
    let lines = breaker.wrap(spans.map { Run($0.text, style: $0.style) })
    for (number, line) in lines.enumerated() {
      let head = number == 0 ? [] : [Span(String(repeating: " ", count: indent))]
      addLine(head + line.pieces.map { Span(String($0.text), style: spans[$0.run].style) })
    }
  }

  /// Adds rows as columns in line: as wide as their widest cell, at most half of `width`; the last
  /// one is never cut, since it holds what is copied.
  mutating func addColumns(_ rows: [[Span]], gap: Int = 2) {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.filter { column < $0.count }.map { TextWidth.width(of: $0[column].text) }.max() ?? 0
    }
    for row in rows {
      var line: [Span] = []
      for (column, span) in row.enumerated() {
        let isLast = column == row.count - 1
        guard !isLast else {
          line.append(span)
          break
        }
        let room = min(widths[column], max(8, width / 2))
        var cut = span
        cut.text = TextWidth.truncate(span.text, to: room)
        line.append(cut)
        let padding = room - TextWidth.width(of: cut.text) + gap
        line.append(Span(String(repeating: " ", count: padding)))
      }
      add(line)
    }
  }

  private static func safe(_ span: Span) -> Span {
    var span = span
    span.text = Escaped.line(span.text)
    return span
  }
}
