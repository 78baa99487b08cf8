import Cells
import Layout
import Notes

/// Draws the part of a note that is in sight.
struct ReaderDrawing {
  let marks: FrameMarks
  let model: Model

  func draw(_ reader: Reader, on grid: inout Grid, in rect: Rect, isFocused: Bool) {
    let labels = isFocused && model.input.number != nil && model.layers.isEmpty
    var numbers = labels ? LinkNumbers(reader.linksInSight) : nil
    grid.clipped(to: rect) { grid in
      for place in reader.rows.indices.prefix(rect.height) {
        var drawn = reader.drawn(place, isFocused: isFocused)
        numbers?.add(to: &drawn)
        grid.draw(
          marks.cut(drawn, to: rect.width), x: rect.x, y: rect.y + place, limit: rect.width
        ) { link in
          guard let (note, ordinal) = reader.place(of: link), note.links[ordinal].isExternal else {
            return nil
          }
          return note.links[ordinal].target
        }
      }
    }
  }
}

/// The numbers by which the links in sight can be followed, each before its link.
private struct LinkNumbers {
  private let links: [PageLink]
  private var shown: Set<PageLink> = []

  init(_ links: [PageLink]) { self.links = links }

  /// Puts numbers into a line: in place of the blanks before a link, so that its words stay.
  mutating func add(to line: inout PageLine) {
    var spans: [Span] = []
    for span in line.spans {
      if let link = span.link, shown.insert(link).inserted,
        let number = links.firstIndex(of: link)
      {
        let label = String(number + 1)
        let blanks = spans.last?.text.reversed().prefix { $0 == " " }.count ?? 0
        if let last = spans.indices.last {
          spans[last].text.removeLast(min(blanks, label.count))
        }
        spans.append(Span(label, style: Style(role: .matchCurrent)))
      }
      spans.append(span)
    }
    // As wide as it is now, so that it is cut where it ends.
    line = PageLine(spans, sourceLine: line.sourceLine)
  }
}
