import Cells
import Layout
import Markup
import Notes

extension Model {
  /// Shows the footnote that a reference of a page stands for, over the page, with the source that
  /// it is joined to; Enter goes to where it stands.
  mutating func openFootnote(_ reference: Int, of flow: Flow) -> [Effect] {
    guard var look = reader?.look, let units = flow.units(ofFootnote: reference) else {
      say("this footnote has no text")
      return []
    }
    look.wide = .wraps
    let width = max(1, PopupLayout.peek(on: size).width - 6)
    var lines = units.flatMap { flow.lines(of: $0, width: width, look: look) }
    lines.trimPrefix { $0.spans.isEmpty }
    let source = source(ofFootnote: reference, in: flow)
    if let source { lines += [PageLine([], sourceLine: 1)] + self.lines(of: source, flow, width) }
    var screen = TextScreen(title: "Footnote", lines: lines, isWhole: false)
    let place = flow.units[units.lowerBound].range.lowerBound
    screen.action = leaving(.goHere(.offset(place)), of: flow.note)
    screen.source = source?.link.map { leaving(action(ofLink: $0, in: flow.note), of: flow.note) }
    return open(.text(screen))
  }

  /// The source that a footnote attributes its claim to; nil where it names none.
  private func source(ofFootnote reference: Int, in flow: Flow) -> NoteSource? {
    let label = fold(flow.footnoteLabel(of: reference))
    return flow.note.sources.first { $0.footnotes.contains { fold($0) == label } }
  }

  /// A source by its name, and how far the note that it is can be trusted.
  private func lines(of source: NoteSource, _ flow: Flow, _ width: Int) -> [PageLine] {
    let marks = FrameMarks(options)
    var name = source.readableTitle ?? source.target
    var role = Role.text
    var trust: Span?
    if let ordinal = source.link {
      switch library?.target(ofLink: ordinal, in: flow.note) {
      case .note(let path, let title)?:
        name = source.readableTitle ?? title
        role = .link
        if let number = library?.graph.note(atPath: path),
          let tier = library?.graph.trust(of: number)
        {
          trust = Span(
            " " + TrustMark.mark(of: tier, isASCII: marks.isASCII), style: Style(role: tier.role))
        }
      case .missing?: role = .linkMissing
      case .external?: role = .linkExternal
      default: role = .link
      }
    }
    let lead = "source  "
    let told = LineBreaker(width: max(8, width - lead.count - 2)).wrap([Run(marks.shown(name))])
    var lines = told.enumerated().map { place, line in
      [
        Span(
          place == 0 ? lead : String(repeating: " ", count: lead.count), style: Style(role: .quiet)),
        Span(line.text, style: Style(role: role)),
      ]
    }
    if let trust, !lines.isEmpty { lines[lines.count - 1].append(trust) }
    return lines.map { PageLine($0, sourceLine: 1) }
  }

  /// Follows the source of the footnote that lies on top, else the one that the footnote in sight
  /// attributes its claim to, or the note's only source.
  mutating func goToSource() -> [Effect] {
    switch layers.last {
    case .text(let screen)?:
      if let source = screen.source { return act(on: source) }
    case .peek(let peek)?: return goToSource(of: peek.reader)
    case .pipe?: break
    default: return goToSource(of: reader)
    }
    say("no source is named here")
    return []
  }

  private mutating func goToSource(of reader: Reader?) -> [Effect] {
    guard let reader else { return [] }
    let chosen = reader.selected.map { [$0] } ?? reader.linksInSight
    for link in chosen {
      let (flow, inner) = reader.flow.origin(of: link)
      if case .footnote(let node) = inner, let source = source(ofFootnote: node, in: flow) {
        return go(to: source, of: flow.note)
      }
    }
    guard let source = reader.note.sources.first else {
      say("this note names no source")
      return []
    }
    return go(to: source, of: reader.note)
  }

  private mutating func go(to source: NoteSource, of note: Note) -> [Effect] {
    guard let ordinal = source.link else {
      say("the source is \(source.readableTitle ?? source.target)")
      return []
    }
    return act(on: leaving(action(ofLink: ordinal, in: note), of: note))
  }
}
