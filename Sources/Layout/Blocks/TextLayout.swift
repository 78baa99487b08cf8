import Cells
import Markup
import Notes

/// Paragraphs, headings, titles of callouts, images.
extension UnitLayout {
  /// The inlines of the unit's node.
  func text() -> InlineText {
    var reader = InlineReader(
      flow, look: look, window: unit.part.isEmpty ? 0..<Int.max : unit.part, style: style)
    reader.read(document.descendants(of: unit.node))
    var text = reader.text
    text.trimStart()
    return look.shown(text)
  }

  private var style: Style {
    if case .heading(let heading) = unit.kind {
      return Style(role: Role.heading(flow.note.headings[heading].level))
    }
    guard document.nodes[unit.node].kind == .heading else { return .text }
    return Style(role: Role.heading(document.headingLevel(of: unit.node)))
  }

  func headingOrText() -> InlineText {
    guard case .heading(let heading) = unit.kind else { return text() }
    var line = InlineText()
    let isFolded =
      look.folds.headings.contains(heading) && !look.folds.isKeyPointsOnly && flow.canFold(heading)
    if isFolded { line.append(marks.folded + " ", style: Style(role: .accent)) }
    if look.isPlain {
      let level = flow.note.headings[heading].level
      line.append(String(repeating: "#", count: level) + " ", style: Style(role: .quiet))
    }
    line.append(text())
    if isFolded {
      line.append(foldedNote(heading), style: Style(role: .quiet))
      line.lead(to: .heading(heading))
    }
    return line
  }

  private func foldedNote(_ heading: Int) -> String {
    let level = flow.sections[heading].level
    let next = flow.sections.indices.dropFirst(heading + 1).first {
      flow.sections[$0].isOpen && flow.sections[$0].level <= level
    }
    let end = next.flatMap { flow.sections[$0].unit }.map { flow.units[$0].line - 1 }
    let lines = max(0, (end ?? flow.line(at: document.source.count)) - unit.line)
    return "  \(marks.more) \(lines) \(lines == 1 ? "line" : "lines")"
  }

  func calloutTitle() -> InlineText {
    let head = document.callout(of: unit.node)
    let kind = CalloutKind(document.string(head.kind))
    let isFolded = flow.isFolded(callout: unit.node, look.folds)
    var line = InlineText()
    let label = Style(role: kind.role, attributes: .bold)
    // Only what its author lets fold is a place to stop at.
    let link: PageLink? =
      head.isFolded == nil || look.folds.opensCallouts ? nil : .callout(unit.node)
    if isFolded || link != nil {
      line.append((isFolded ? marks.folded : marks.unfolded) + " ", style: label, link: link)
    }
    line.append(ShownText.line(kind.label), style: label, link: link, source: head.kind)
    let title = document.children(of: unit.node).first {
      document.nodes[$0].kind == .calloutTitle
    }
    if let title {
      line.append("  ", style: .text)
      var reader = InlineReader(
        flow, look: look, window: 0..<Int.max, style: Style(role: .strong, attributes: .bold))
      reader.read(document.descendants(of: title))
      line.append(reader.text)
    }
    if isFolded { line.append(" " + marks.more, style: Style(role: .quiet)) }
    return look.shown(line)
  }

  func image() -> InlineText {
    var line = text()
    let node = document.nodes[unit.node + 1]
    guard node.kind == .image, !node.content.isEmpty, let link = flow.link(at: node) else {
      return line
    }
    line.append(
      " — " + ShownText.line(flow.note.links[link].target), style: Style(role: .quiet),
      link: .link(link))
    return line
  }
}

extension Role {
  /// The role of a heading, of a level from 1 to 6.
  static func heading(_ level: Int) -> Role {
    [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6][min(max(level, 1), 6) - 1]
  }
}
