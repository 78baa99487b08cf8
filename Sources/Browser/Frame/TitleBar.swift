import Cells
import Layout
import Notes

/// The first line: the way to this note at the left, its trust and freshness at the right.
struct TitleBar {
  private let model: Model
  private let marks: FrameMarks

  init(_ model: Model, _ marks: FrameMarks) {
    self.model = model
    self.marks = marks
  }

  func draw(on grid: inout Grid, in rect: Rect) {
    grid.fill(rect, style: Style(role: .bar))
    guard rect.height > 0 else { return }
    let right = self.right(isShort: rect.width < 100)
    let width = right.reduce(0) { $0 + TextWidth.width(of: $1.text) }
    let room = rect.width - 2
    var x = rect.columns.upperBound - 1 - width
    let showsRight = width + 8 <= room
    if showsRight {
      for part in right {
        x += grid.put(part.text, x: x, y: rect.y, style: Style(role: part.role))
      }
    }
    let left = showsRight ? room - width - 2 : room
    let trail = trail(columns: max(0, left))
    grid.put(trail, x: rect.x + 1, y: rect.y, style: Style(role: .bar))
    // The note's own name stands out from the way to it.
    if let title = trail.last(after: marks.step) {
      let start = TextWidth.width(of: trail) - TextWidth.width(of: title)
      grid.put(
        title, x: rect.x + 1 + start, y: rect.y, style: Style(role: .bar, attributes: .bold))
    }
  }

  /// `Wiki › concepts › Title`, shortened from the left: `… › Title`.
  private func trail(columns: Int) -> String {
    guard let note = model.reader?.note else {
      return marks.cut(model.options.wikiName, to: columns)
    }
    let folders = FilePath.components(of: note.path).dropLast().map(String.init)
    var parts = [model.options.wikiName] + folders + [note.readableTitle]
    var text = parts.joined(separator: marks.step)
    while TextWidth.width(of: text) > columns, parts.count > 1 {
      parts.removeFirst()
      text = ([marks.ellipsis] + parts).joined(separator: marks.step)
    }
    return marks.cut(text, to: columns)
  }

  private func right(isShort: Bool) -> [(text: String, role: Role)] {
    guard let reader = model.reader else { return [] }
    let note = reader.note
    let mark = TrustMark.mark(of: note.trust, isASCII: marks.isASCII)
    let role = TrustMark.barRole(of: note.trust)
    var parts = [(isShort ? mark : "\(mark) \(note.trust.rawValue)", role)]
    if Library.isDeprecated(note.status) {
      parts += [(marks.dot, .bar), ("deprecated", .barStale)]
    }
    if note.isStale(at: model.options.now) {
      parts += [(marks.dot, .bar), ("stale", .barStale)]
    } else if !isShort, note.staleAfter != nil {
      parts += [(marks.dot, .bar), ("fresh", .bar)]
    }
    return parts + [(isShort ? " " : marks.dot, .bar), ("\(reader.percent) %", .bar)]
  }
}

extension String {
  /// What follows the last separator; nil where there is none.
  fileprivate func last(after separator: String) -> String? {
    guard let range = ranges(of: separator).last else { return nil }
    return String(self[range.upperBound...])
  }
}
