import Cells

extension InlineText {
  /// The text cut wherever a line is full, blanks kept, as code is.
  func cut(width: Int, firstWidth: Int) -> [[Span]] {
    var lines: [[Span]] = [[]]
    var free = firstWidth
    for span in line {
      let isNew = lines[lines.count - 1].isEmpty && free == width
      let pieces = TextWidth.pieces(of: span.text[...], columns: width, first: isNew ? nil : free)
      var offset = 0
      for (place, piece) in pieces.enumerated() {
        if place > 0 {
          lines.append([])
          free = width
        }
        guard !piece.isEmpty else { continue }
        lines[lines.count - 1].append(span.part(piece, at: offset))
        free -= TextWidth.width(of: piece)
        offset += piece.utf8.count
      }
    }
    return lines
  }
}

extension Span {
  /// A part of the span's text that begins at a byte of it.
  func part(_ text: Substring, at offset: Int) -> Span {
    var part = self
    part.text = String(text)
    func bytes(_ whole: Range<Int>?) -> Range<Int>? {
      guard let whole, whole.count == self.text.utf8.count else { return whole }
      return whole.lowerBound + offset..<whole.lowerBound + offset + text.utf8.count
    }
    part.source = bytes(source)
    part.embeddedSource = bytes(embeddedSource)
    return part
  }
}
