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
    var title = ShownText.line(part.flow.note.readableTitle)
    if let place = part.place { title += marks.anchor + ShownText.line(place) }
    line.append(title, style: style, link: link, source: document.nodes[unit.node].range)
    return look.shown(line)
  }

  func embedTitlePage(_ part: EmbeddedPart) -> [PageLine] {
    page(beside(bar, embedTitle(part).wrapped(width: innerRoom, firstWidth: innerFirstRoom)))
  }

  /// The lines of one unit of an embedded note, by the number of the note on the page.
  func embeddedPage(_ index: Int, _ number: Int) -> [PageLine] {
    let lines = flow.embedded[index].lines(
      of: number, width: innerRoom, look: look, more: marks.more)
    return page(
      beside(
        bar,
        lines.map { line in
          line.spans.map { span in
            var shown = Span(span.text, style: span.style, link: link(span.link, in: index))
            shown.embeddedSource = span.source ?? span.embeddedSource
            return shown
          }
        }))
  }

  /// In another note nothing folds.
  private func link(_ link: PageLink?, in index: Int) -> PageLink? {
    if case .callout? = link { return nil }
    return link.map { .embedded(index, $0) }
  }

  private var bar: [Span] {
    room < Self.narrow ? [] : [Span(marks.edge + " ", style: Style(role: .border))]
  }
  private var innerRoom: Int { max(1, room - bar.width) }
  private var innerFirstRoom: Int { max(1, firstRoom - bar.width) }

  private func beside(_ bar: [Span], _ lines: [[Span]]) -> [[Span]] { lines.map { bar + $0 } }

  /// Below so many columns there is no bar.
  private static let narrow = 12
}
