import Cells
import Markup

/// What the containers of a unit put before its lines.
struct Prefix {
  private(set) var first: [Span] = []
  private(set) var rest: [Span] = []
  /// Before the empty lines above the unit.
  private(set) var gap: [Span] = []
  private(set) var firstWidth = 0
  private(set) var restWidth = 0

  init(of unit: Unit, in flow: Flow, width: Int, marks: Marks) {
    // Containers that nest so deep that no room would be left are not drawn, the outermost first.
    var shown: [(container: Container, isOpening: Bool)] = []
    var depth = 0
    var used = 0
    var index = unit.container
    while index >= 0 {
      let container = flow.containers[index]
      used += Prefix.columns(of: container.kind, marks)
      if used > width / 2 { break }
      shown.append((container, depth < unit.opening))
      depth += 1
      index = container.parent
    }
    for (container, isOpening) in shown.reversed() {
      let spans = Prefix.spans(
        of: container, isOpening: isOpening, in: flow, width: width, marks: marks)
      first.append(isOpening ? spans.first : spans.rest)
      rest.append(spans.rest)
    }
    firstWidth = first.width
    restWidth = rest.width
    if unit.gap > 0 {
      gap = Prefix.gapSpans(unit.gapContainer, in: flow, width: width, marks: marks)
    }
  }

  private static func gapSpans(
    _ container: Int, in flow: Flow, width: Int, marks: Marks
  ) -> [Span] {
    var spans: [Span] = []
    var index = container
    var used = 0
    while index >= 0 {
      let container = flow.containers[index]
      used += columns(of: container.kind, marks)
      if used > width / 2 { break }
      spans.append(
        Prefix.spans(of: container, isOpening: false, in: flow, width: width, marks: marks).rest)
      index = container.parent
    }
    spans.reverse()
    spans.trimEnd()
    return spans
  }

  private static func columns(of kind: Container.Kind, _ marks: Marks) -> Int {
    switch kind {
    case .quote, .callout: 2
    case .item(let mark): TextWidth.width(of: mark.text(marks))
    case .note: 2
    }
  }

  private static func spans(
    of container: Container, isOpening: Bool, in flow: Flow, width: Int, marks: Marks
  ) -> (first: Span, rest: Span) {
    func same(_ span: Span) -> (Span, Span) { (span, span) }
    switch container.kind {
    case .quote: return same(Span(marks.bar + " ", style: Style(role: .quote)))
    case .callout(let role): return same(Span(marks.bar + " ", style: Style(role: role)))
    case .item(let mark):
      let text = mark.text(marks)
      let blanks = Span(String(repeating: " ", count: TextWidth.width(of: text)))
      return (Span(text, style: Style(role: mark.isDone == true ? .yes : .quiet)), blanks)
    case .note:
      guard isOpening else { return same(Span("  ")) }
      let room = max(1, min(12, width / 2 - 3))
      let mark = marks.footnote(flow.footnoteLabel(of: container.node), room: room)
      return (Span(mark + " ", style: Style(role: .accent)), Span("  "))
    }
  }
}

extension ItemMark {
  /// The mark and the blank after it.
  func text(_ marks: Marks) -> String {
    var text = ""
    if let number {
      let digits = String(number)
      text += String(repeating: " ", count: max(0, self.digits - digits.utf8.count)) + digits
      text += delimiter == 0x29 ? ") " : ". "
    }
    if let isDone {
      text += (isDone ? marks.done : marks.open) + " "
    } else if number == nil {
      text += marks.bullets[depth % marks.bullets.count] + " "
    }
    return text
  }
}
