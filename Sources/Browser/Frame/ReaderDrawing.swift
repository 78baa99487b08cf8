import Cells
import Layout
import Notes

/// Draws the part of a note that is in sight.
struct ReaderDrawing {
  let marks: FrameMarks
  let model: Model

  func draw(_ reader: Reader, on grid: inout Grid, in rect: Rect, isFocused: Bool) {
    grid.clipped(to: rect) { grid in
      for (place, row) in reader.rows.enumerated() where place < rect.height {
        let line = place < reader.head.count ? reader.head[place] : row.line
        grid.draw(
          reader.drawn(line, isFocused: isFocused).cut(to: rect.width), x: rect.x,
          y: rect.y + place,
          limit: rect.width
        ) { link in
          guard let (note, ordinal) = reader.place(of: link), note.links[ordinal].isExternal else {
            return nil
          }
          return note.links[ordinal].target
        }
      }
      if isFocused, model.input.number != nil, model.layers.isEmpty {
        labels(reader, on: &grid, in: rect)
      }
    }
  }

  /// The numbers by which the links in sight can be followed, over their first cells.
  private func labels(_ reader: Reader, on grid: inout Grid, in rect: Rect) {
    var drawn: Set<PageLink> = []
    let links = reader.linksInSight
    for (place, row) in reader.rows.enumerated() {
      var x = rect.x
      for span in reader.drawn(row.line, isFocused: true).spans {
        if let link = span.link, drawn.insert(link).inserted,
          let number = links.firstIndex(of: link)
        {
          grid.put(String(number + 1), x: x, y: rect.y + place, style: Style(role: .matchCurrent))
        }
        x += TextWidth.width(of: span.text)
      }
    }
  }
}
