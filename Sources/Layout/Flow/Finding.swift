import Markup
import Notes

extension Flow {
  /// The unit that shows a byte of the note, else the last one before it.
  package func unit(atOffset offset: Int) -> Int {
    // One that stands in the text may stand in that of another.
    for part in [units[inlineFootnotes...], units[footnotes..<inlineFootnotes]] {
      let noted = part.partition { $0.range.lowerBound <= offset } - 1
      if part.indices.contains(noted), units[noted].kind != .footnoteRule,
        units[noted].range.upperBound > offset
      {
        return noted
      }
    }
    return max(0, units[..<footnotes].partition { $0.range.lowerBound <= offset } - 1)
  }

  /// Whether a unit is of the footnotes at the end of the page.
  package func isFootnote(_ unit: Int) -> Bool { unit >= footnotes }

  /// Where the bytes end that the page shows before the footnotes.
  package var textEnd: Int { footnotes > 0 ? units[footnotes - 1].range.upperBound : 0 }

  /// What stands for a footnote in the text and before it: its label, or its number.
  package func footnoteLabel(of node: Int) -> String {
    footnoteNumbers[node].map(String.init) ?? document.label(of: node)
  }

  /// The unit that shows a line of the note, counted from 1, else the last one before it.
  package func unit(atLine line: Int) -> Int {
    let range = lines.range(ofFileLine: line)
    return unit(atOffset: max(range.lowerBound, range.upperBound - 1))
  }

  /// The byte of the note at which a line of the file begins, counted from 1.
  package func offset(ofLine line: Int) -> Int { lines.range(ofFileLine: line).lowerBound }

  /// The line of the file, from 1, that a byte of the note stands in.
  package func line(at offset: Int) -> Int { lines.line(at: offset) }

  /// The unit of a heading, by its index in the note's `headings`; the card for the title.
  package func unit(ofHeading heading: Int) -> Int { sections[heading].unit ?? 0 }

  /// The units of a footnote's definition, from the node of a reference to it; nil where there is
  /// none.
  package func units(ofFootnote reference: Int) -> Range<Int>? {
    let isInText = document.nodes[reference].kind == .inlineFootnote
    let node = isInText ? reference : document.footnoteDefinition(of: reference)
    guard let start = definitions[node] else { return nil }
    return start..<(definitions.values.filter { $0 > start }.min() ?? units.count)
  }

  /// The bytes of a link or footnote; nil for tags, of which there may be several.
  package func range(of link: PageLink) -> Range<Int>? {
    switch link {
    case .link(let index):
      places.all.first { $0.link == index }?.range ?? placed.links[index].place.range
    case .footnote(let node), .callout(let node): document.nodes[node].range
    case .heading(let index): placed.headings[index].place.range
    case .tag: nil
    case .embedded(let index, _):
      // Behind the title of the embedded note, as its units are.
      range(of: .link(embedded[index].link)).map { $0.upperBound - 1..<$0.upperBound }
    }
  }
}
