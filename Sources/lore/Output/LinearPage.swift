import Cells
import Layout
import Notes

/// A note as lines to be read aloud: no boxes, a number behind each link, their targets at the end.
struct LinearPage {
  let text: String

  /// Without `sight` targets are as they are written.
  ///
  /// - Parameter isASCII: whether characters beyond ASCII are spelled in it.
  init(_ read: ReadNote, sight: LinkSight?, width: Int, theme: Theme?, isASCII: Bool) {
    let flow = Flow(read, now: Clock.now, embeds: sight?.embeds(of: read) ?? [:])
    let looks = sight?.looks(of: read.note) ?? []
    var look = Look(links: { looks.indices.contains($0) ? looks[$0] : .resolved })
    look.isLinear = true
    look.numbersLinks = true
    look.spellsOut = isASCII
    var sheet = TextSheet(width: width, theme: theme)
    for (place, link) in flow.numberedLinks.enumerated() {
      let target = sight?.target(of: read.note.links[link], in: read.note)
      let missing = looks.indices.contains(link) && looks[link] == .missing ? " (missing)" : ""
      sheet.add(
        Span("[\(place + 1)] ", style: Style(role: .quiet)),
        Span(target ?? read.note.links[link].target + missing))
    }
    let page = TextPage(flow, width: width, look: look, theme: theme).map { $0 + "\n" }.joined()
    text = sheet.text.isEmpty ? page : page + "\n" + Self.heading(theme) + sheet.text
  }

  private static func heading(_ theme: Theme?) -> String {
    let line = PageLine(
      [Span(theme == nil ? "## Links" : "Links", style: Style(role: .heading2))], sourceLine: 1)
    return line.rendered(theme) + "\n\n"
  }
}
