import Cells
import Markup

extension UnitLayout {
  func codeLines() -> [Range<Int>] {
    let lines = flow.codes[unit.node]?.lines ?? document.lines(of: unit.node)
    return Array(lines[unit.part.clamped(to: 0..<lines.count)])
  }

  /// The lines of code as they are to be drawn, highlighted where the language is known.
  private func codeTexts(_ lines: [Range<Int>]) -> [InlineText] {
    guard let language = document.codeLanguage(of: unit.node) else { return lines.map(codeText) }
    let part = unit.part.lowerBound / Unit.codeLines
    let states = flow.codes[unit.node]?.states ?? []
    let state = states.indices.contains(part) ? states[part] : CodeState()
    var lexer = CodeLexer(language, document.source, state: state)
    return lines.map { codeText($0, tokens: lexer.tokens(of: $0)) }
  }

  /// One line of code in one style.
  func codeText(_ line: Range<Int>) -> InlineText { codeText(line, style: Style(role: .code)) }

  /// One line in one style, tabs expanded, control characters shown.
  func codeText(_ line: Range<Int>, style: Style) -> InlineText {
    var column = 0
    var text = InlineText()
    append(line, style, to: &text, &column)
    return text
  }

  private func codeText(_ line: Range<Int>, tokens: [CodeToken]) -> InlineText {
    var column = 0
    var text = InlineText()
    var start = line.lowerBound
    for token in tokens {
      let end = max(start, endOfMarks(from: token.range.upperBound, in: line))
      append(start..<end, Style(role: token.role.role), to: &text, &column)
      start = end
    }
    return text
  }

  /// Where the marks end that stand on what is before a place: they are drawn with that.
  private func endOfMarks(from place: Int, in line: Range<Int>) -> Int {
    var end = place
    while end < line.upperBound, document.source[end] >= 0x80,
      let scalar = document.string(end..<min(end + 4, line.upperBound)).unicodeScalars.first,
      "a\(scalar)".count == 1
    {
      end += UTF8.width(scalar)
    }
    return end
  }

  private func append(
    _ range: Range<Int>, _ style: Style, to text: inout InlineText, _ column: inout Int
  ) {
    var start = range.lowerBound
    for index in range where ShownText.isControl(document.source[index]) {
      add(start..<index)
      let byte = document.source[index]
      let shown =
        byte == 0x09
        ? String(repeating: " ", count: 4 - column % 4) : ShownText.picture(of: byte)
      text.append(shown, style: style, source: index..<index + 1)
      column += TextWidth.width(of: shown)
      start = index + 1
    }
    add(start..<range.upperBound)

    func add(_ part: Range<Int>) {
      guard !part.isEmpty else { return }
      let shown = document.string(part)
      text.append(shown, style: style, source: part)
      column += TextWidth.width(of: shown)
    }
  }

  func codePage() -> [PageLine] {
    let lines = codeLines()
    let width = flow.codes[unit.node]?.width ?? CodeShape.width(of: lines, in: document.source)
    let bar = Span(look.isLinear ? "" : marks.bar, style: Style(role: .code, attributes: .dim))
    let room = max(1, self.room - 1)
    let isWide = width > room
    var body: [(spans: [Span], pans: Bool)] = []
    for (number, text) in codeTexts(lines).enumerated() {
      if isWide, look.wide == .wraps, !look.isLinear {
        body += codePieces(text, room).map { ([bar] + $0, false) }
      } else {
        body.append(([bar] + text.line, isWide))
      }
      if number == 0, unit.part.lowerBound == 0 { addLabel(to: &body, room: room, bar: bar) }
    }
    if lines.isEmpty { body.append(([bar], false)) }
    var page = page(body.map(\.spans))
    let pan = PageLine.Pan(frozen: prefix.restWidth + 1, node: unit.node)
    for (number, line) in body.enumerated() where line.pans {
      page[page.count - body.count + number].pan = pan
    }
    return page
  }

  /// Puts the language at the right end of the first line, or above it where that is full or pans.
  private func addLabel(to body: inout [(spans: [Span], pans: Bool)], room: Int, bar: Span) {
    let name = TextWidth.truncate(
      ShownText.line(document.codeLanguageName(of: unit.node)), to: room, ellipsis: marks.more)
    guard !name.isEmpty else { return }
    let label = Span(look.isLinear ? name + ":" : name, style: Style(role: .quiet))
    let first = body[0].spans.width - 1
    let free = room - TextWidth.width(of: name)
    if body.count == 1, !body[0].pans, !look.isLinear, first + 2 <= free {
      body[0].spans += [Span(String(repeating: " ", count: free - first)), label]
    } else {
      body.insert(([bar, label], false), at: 0)
    }
  }

  /// A line of code cut to the room there is; the pieces after the first are marked.
  private func codePieces(_ text: InlineText, _ room: Int) -> [[Span]] {
    let mark = TextWidth.width(of: marks.goesOn)
    guard room > mark + 4 else { return text.cut(width: room, firstWidth: room) }
    let pieces = text.cut(width: room - mark, firstWidth: room)
    return pieces.enumerated().map { index, piece in
      index == 0 ? piece : [Span(marks.goesOn, style: Style(role: .quiet))] + piece
    }
  }
}
