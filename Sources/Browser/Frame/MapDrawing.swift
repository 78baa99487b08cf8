import Cells
import Layout
import Notes

/// Draws the map: what links here, the note, what it leads to.
struct MapDrawing {
  let marks: FrameMarks

  /// The three columns; where there is little room the note's card stands above the outer ones, or
  /// not at all.
  static func columns(of size: Size) -> (links: Rect, card: Rect?, leads: Rect) {
    let body = PopupLayout.body(of: size).inset(left: 1, right: 1)
    guard size.width >= 90 else {
      let rows = body.height < 14 ? 0 : body.height / 3
      let (card, below) = body.split(top: rows)
      let (left, right) = below.split(left: below.width / 2)
      return (
        left.inset(top: 2, right: 1), rows == 0 ? nil : card.inset(bottom: 1),
        right.inset(left: 1, top: 2)
      )
    }
    let side = min(48, body.width / 3)
    return (
      Rect(x: body.x, y: body.y + 2, width: side - 1, height: body.height - 2),
      Rect(x: body.x + side + 2, y: body.y, width: body.width - 2 * side - 4, height: body.height),
      Rect(
        x: body.columns.upperBound - side + 1, y: body.y + 2, width: side - 1,
        height: body.height - 2)
    )
  }

  func draw(_ screen: MapScreen, on grid: inout Grid, size: Size) {
    grid.fill(Rect(x: 0, y: 0, width: grid.width, height: grid.height - 1))
    let bar = Style(role: .bar)
    grid.fill(Rect(x: 0, y: 0, width: grid.width, height: 1), style: bar)
    let trail = (screen.trail.map(\.title) + [screen.center.title]).joined(separator: marks.step)
    grid.put(
      marks.cut(trail, to: grid.width - 2, from: .leading), x: 1, y: 0, style: bar.adding(.bold))
    let columns = Self.columns(of: size)
    list(
      screen.links, "LINKS HERE", more: screen.unlisted, none: "no note does", in: columns.links,
      isFocused: !screen.isRight, on: &grid)
    list(
      screen.leads, "LEADS TO", none: "no note", in: columns.leads, isFocused: screen.isRight,
      on: &grid)
    guard let card = columns.card else { return }
    let isAbove = card.width > columns.links.width * 2
    if isAbove {
      grid.fill(
        Rect(x: card.x, y: card.rows.upperBound, width: card.width, height: 1),
        with: marks.horizontal, style: Style(role: .border))
    }
    for x in isAbove ? [] : [card.x - 2, card.columns.upperBound + 1] {
      grid.fill(
        Rect(x: x, y: card.y, width: 1, height: card.height), with: marks.vertical,
        style: Style(role: .border))
    }
    let lines = cardLines(screen, width: card.width)
    // Beside the columns it begins where their rows do.
    let top = isAbove ? 0 : 2
    for (place, line) in lines.prefix(max(0, card.height - top)).enumerated() {
      grid.draw(
        marks.cut(line, to: card.width), x: card.x, y: card.y + top + place, limit: card.width)
    }
  }

  private func list(
    _ list: RowList, _ name: String, more: Int = 0, none: String, in rect: Rect,
    isFocused: Bool, on grid: inout Grid
  ) {
    let style = Style(role: .quiet)
    let count = String(list.counts.shown + (list.filter.isEmpty ? more : 0))
    grid.put(
      marks.cut(name, to: rect.width - count.count - 1), x: rect.x, y: rect.y - 2, style: style)
    grid.put(count, x: rect.columns.upperBound - count.count, y: rect.y - 2, style: style)
    if list.rows.isEmpty {
      grid.put(marks.cut(none, to: rect.width - 2), x: rect.x + 2, y: rect.y, style: style)
    }
    ListDrawing(marks: marks).draw(list, on: &grid, in: rect, isFocused: isFocused)
  }

  private func cardLines(_ screen: MapScreen, width: Int) -> [PageLine] {
    var lines = LineBreaker(width: width).wrap([Run(marks.shown(screen.center.title))]).map {
      PageLine([Span($0.text, style: Style(role: .title))], sourceLine: 1)
    }
    guard let note = screen.note else { return lines }
    var facts = [note.type ?? note.kind.rawValue]
    facts += note.tags.map { "#" + $0 }
    if let updated = note.updated ?? note.created { facts.append(updated.dayText) }
    lines += wrapped(facts.joined(separator: marks.dot), .quiet, width)
    let mark = TrustMark.mark(of: note.trust, isASCII: marks.isASCII)
    lines += wrapped("\(mark) \(note.trust.rawValue)", note.trust.role, width)
    let point = note.keyPoints.first.map { ReadableText.ofProse($0.text) }
    if let text = note.description.map(ReadableText.of) ?? point {
      lines.append(PageLine([], sourceLine: 1))
      lines += wrapped(text, .text, width)
    }
    return lines
  }

  private func wrapped(_ text: String, _ role: Role, _ width: Int) -> [PageLine] {
    LineBreaker(width: width).wrap([Run(marks.shown(text))]).map {
      PageLine([Span($0.text, style: Style(role: role))], sourceLine: 1)
    }
  }
}
