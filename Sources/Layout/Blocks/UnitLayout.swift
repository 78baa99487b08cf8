import Cells
import Markup
import Notes

/// Lays out one unit at one width.
struct UnitLayout {
  let flow: Flow
  let index: Int
  let unit: Unit
  let width: Int
  let look: Look
  let marks: Marks
  let prefix: Prefix

  init(_ flow: Flow, _ index: Int, width: Int, look: Look) {
    self.flow = flow
    self.index = index
    self.width = max(1, width)
    self.look = look
    unit = flow.units[index]
    marks = look.marks
    prefix = Prefix(of: unit, in: flow, width: self.width, marks: marks)
  }

  /// Columns beside the marks of the containers.
  var room: Int { max(1, width - prefix.restWidth) }
  var firstRoom: Int { isLabelApart ? room : max(1, width - prefix.firstWidth) }

  var document: Document { flow.document }

  func lines() -> [PageLine] {
    switch unit.kind {
    case .card: page(card())
    case .banner: page(banner())
    case .heading, .paragraph: page(wrapped(headingOrText()))
    case .calloutTitle: page(wrapped(calloutTitle()))
    case .code: codePage()
    case .table: tablePage()
    case .html: htmlPage()
    case .math: page(mathLines().flatMap { $0.wrapped(width: room) })
    case .image: page(wrapped(image()))
    case .embed(let part): embedTitlePage(flow.embedded[part])
    case .embedded(let part, let number): embeddedPage(part, number)
    case .rule: page([[line(room)]])
    case .footnoteRule: page([[line(min(room, 12))]])
    case .blank: page([[]])
    }
  }

  /// The texts of the unit that can be searched.
  func texts() -> [InlineText] {
    switch unit.kind {
    case .card: cardTexts()
    case .heading, .paragraph: [text()]
    case .calloutTitle: [calloutTitle()]
    case .code: codeLines().map(codeText)
    case .table: tableTexts()
    case .html: htmlParts().flatMap(\.texts)
    case .math: mathLines()
    case .image: [image()]
    case .embed(let part): [embedTitle(flow.embedded[part])]
    case .embedded(let part, let number): flow.embedded[part].texts(of: number)
    case .banner, .rule, .footnoteRule, .blank: []
    }
  }

  func wrapped(_ text: InlineText) -> [[Span]] {
    text.wrapped(width: room, firstWidth: firstRoom)
  }

  func line(_ columns: Int) -> Span {
    Span(String(repeating: marks.line, count: columns), style: Style(role: .border))
  }

  /// Adds the gap and what the containers put before each line.
  func page(_ lines: [[Span]]) -> [PageLine] {
    var page = gapLines()
    var sourceLine = unit.line
    let lines = isLabelApart ? [[]] + lines : lines
    for (index, spans) in lines.enumerated() {
      if let source = spans.lazy.compactMap(\.source).first {
        sourceLine = max(unit.line, flow.line(at: source.lowerBound))
      }
      var all = index == 0 ? prefix.first : prefix.rest
      all += spans
      all.trimEnd()
      page.append(PageLine(all, sourceLine: sourceLine))
    }
    return page
  }

  /// Whether the label of a footnote stands on a line of its own: one that is longer than the
  /// indent would push the first line of a block out of line with the rest, or leave it no room.
  private var isLabelApart: Bool {
    guard prefix.firstWidth > prefix.restWidth else { return false }
    return switch unit.kind {
    case .heading, .paragraph, .calloutTitle, .image, .embed:
      width - prefix.firstWidth < min(8, room)
    case .blank: false
    default: true
    }
  }

  func gapLines() -> [PageLine] {
    guard unit.gap > 0 else { return [] }
    return Array(repeating: PageLine(prefix.gap, sourceLine: unit.line), count: unit.gap)
  }
}
