import Cells
import Layout

/// A passage of a note below a row's title, on one line.
struct Excerpt: Equatable, Sendable {
  /// The heading above, in the quiet role; nil for none.
  var section: String?
  /// From 1.
  var line: Int
  var pieces: [FoundNote.Piece]

  /// What was found, as it stands there first; nil where nothing is marked.
  var words: String? { pieces.first(where: \.isMatch)?.text }

  /// The line, its first match in sight; not cut at the end.
  func drawn(_ marks: FrameMarks, columns: Int, isSelected: Bool = false) -> PageLine {
    let number = String(line)
    let room = max(0, columns * 2 / 5 - number.count - 3)
    let heading = section.map { marks.cut($0, to: room) + marks.step } ?? ""
    let lead = heading + number
    var spans = [Span(lead + "  ", style: Style(role: isSelected ? .selected : .quiet))]
    for piece in visible(columns - TextWidth.width(of: lead) - 2, marks) {
      spans.append(
        Span(
          marks.shown(piece.text),
          style: Style(
            role: isSelected ? .selected : piece.isMatch ? .accent : .text,
            attributes: piece.isMatch ? .bold : [])))
    }
    return PageLine(spans, sourceLine: 1)
  }

  /// The pieces from a little before the first match, where it would else be out of sight.
  private func visible(_ room: Int, _ marks: FrameMarks) -> [FoundNote.Piece] {
    guard let first = pieces.firstIndex(where: \.isMatch), first > 0, room > 0 else {
      return pieces
    }
    let before = pieces[..<first].map(\.text).joined()
    let needed = TextWidth.width(of: before) + TextWidth.width(of: pieces[first].text)
    guard needed > room else { return pieces }
    let kept = marks.cut(before, to: max(1, room / 4), from: .leading)
    return [FoundNote.Piece(kept)] + pieces[first...]
  }
}
