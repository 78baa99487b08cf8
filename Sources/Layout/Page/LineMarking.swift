package import Cells

extension PageLine {
  /// The line with those of its bytes that come from `range` in another style.
  package func marking(_ range: Range<Int>, _ style: Style) -> PageLine {
    var line = self
    line.spans = spans.flatMap { span -> [Span] in
      guard let parts = span.parts(overlapping: range) else { return [span] }
      var marked = parts.inside
      marked.style = style
      return [parts.before, marked, parts.after].filter { !$0.text.isEmpty }
    }
    return line
  }

  /// The line with everything that leads to `link` in another style.
  package func marking(_ link: PageLink, _ style: Style) -> PageLine {
    var line = self
    for index in spans.indices where spans[index].link == link { line.spans[index].style = style }
    return line
  }

  /// The columns of what leads to `link`, up to the first gap; nil where nothing does.
  package func columns(of link: PageLink) -> Range<Int>? {
    var column = 0
    var found: Range<Int>?
    for span in spans {
      let end = column + TextWidth.width(of: span.text)
      if span.link == link {
        found = (found?.lowerBound ?? column)..<end
      } else if found != nil {
        break
      }
      column = end
    }
    return found
  }

  /// What a column, counted from 0, leads to; nil outside links.
  package func link(atColumn column: Int) -> PageLink? {
    var start = 0
    for span in spans {
      let end = start + TextWidth.width(of: span.text)
      if column >= start, column < end { return span.link }
      start = end
    }
    return nil
  }

  /// The columns at which bytes of the note show; nil where none of them does.
  package func columns(of range: Range<Int>) -> Range<Int>? {
    var column = 0
    var found: Range<Int>?
    for span in spans {
      if let parts = span.parts(overlapping: range) {
        let start = column + TextWidth.width(of: parts.before.text)
        let end = start + TextWidth.width(of: parts.inside.text)
        found = min(found?.lowerBound ?? start, start)..<end
      }
      column += TextWidth.width(of: span.text)
    }
    return found
  }
}

extension Span {
  /// The span parted where bytes of the note begin and end; nil where it shows none of them.
  fileprivate func parts(
    overlapping range: Range<Int>
  ) -> (before: Span, inside: Span, after: Span)? {
    guard let source, source.overlaps(range) else { return nil }
    var empty = self
    empty.text = ""
    guard source.count == text.utf8.count else { return (empty, self, empty) }
    let shown = source.clamped(to: range)
    let start = index(after: shown.lowerBound - source.lowerBound, roundingUp: false)
    let end = index(after: shown.upperBound - source.lowerBound, roundingUp: true)
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    let stop = text.utf8.distance(from: text.startIndex, to: end)
    return (
      part(text[..<start], at: 0), part(text[start..<end], at: offset), part(text[end...], at: stop)
    )
  }

  /// The boundary of a cluster at a byte, or before or after it where the byte is inside one.
  private func index(after bytes: Int, roundingUp: Bool) -> String.Index {
    var index = text.startIndex
    var offset = 0
    while index < text.endIndex, offset < bytes {
      offset += text[index].utf8.count
      if offset > bytes, !roundingUp { return index }
      index = text.index(after: index)
    }
    return index
  }
}
