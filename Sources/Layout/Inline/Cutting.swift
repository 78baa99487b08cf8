import Cells

extension InlineText {
  /// The text cut wherever a line is full, blanks kept, as code is.
  func cut(width: Int, firstWidth: Int) -> [[Span]] {
    var lines: [[Span]] = [[]]
    var free = firstWidth
    for span in line {
      var rest = span.text[...]
      var offset = 0
      while !rest.isEmpty {
        var part = TextWidth.prefix(of: rest, columns: free)
        if part.isEmpty {
          if lines[lines.count - 1].isEmpty {
            part = rest.prefix(1)
          } else {
            lines.append([])
            free = width
            continue
          }
        }
        lines[lines.count - 1].append(span.part(part, at: offset))
        free -= TextWidth.width(of: part)
        offset += part.utf8.count
        rest = rest[part.endIndex...]
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
