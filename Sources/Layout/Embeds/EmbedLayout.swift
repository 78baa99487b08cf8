import Cells
import Markup
import Notes

/// Notes inside the page, beside a thin bar.
extension UnitLayout {
  /// Where the text comes from, as a link to there.
  func embedTitle(_ part: EmbeddedPart) -> InlineText {
    var line = InlineText()
    let link = PageLink.link(part.link)
    let state = flow.linkLook(part.link, look)
    // What shows here is there, whatever is known of it by name.
    let style = Style(role: state == .missing ? .link : state.role)
    line.append(marks.embed + " ", style: Style(role: .quiet), link: link)
    var title = ShownText.line(part.flow.note.title)
    if let place = part.place { title += marks.anchor + ShownText.line(place) }
    line.append(title, style: style, link: link, source: document.nodes[unit.node].range)
    return line
  }

  func embedTitlePage(_ part: EmbeddedPart) -> [PageLine] {
    page(beside(bar, embedTitle(part).wrapped(width: innerRoom, firstWidth: innerFirstRoom)))
  }

  /// The lines of one unit of an embedded note.
  ///
  /// What they link to and which bytes they are is left out: both are those of another note.
  func embeddedPage(_ part: EmbeddedPart, _ number: Int) -> [PageLine] {
    let lines = part.lines(of: number, width: innerRoom, look: look, more: marks.more)
    return page(
      beside(
        bar,
        lines.map { line in
          line.spans.map { Span($0.text, style: $0.style) }
        }))
  }

  private var bar: [Span] {
    room < Self.narrow ? [] : [Span(marks.edge + " ", style: Style(role: .border))]
  }
  private var innerRoom: Int { max(1, room - bar.width) }
  private var innerFirstRoom: Int { max(1, firstRoom - bar.width) }

  private func beside(_ bar: [Span], _ lines: [[Span]]) -> [[Span]] { lines.map { bar + $0 } }

  /// Below so many columns there is no bar.
  private static var narrow: Int { 12 }
}
