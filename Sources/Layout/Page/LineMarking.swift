package import Cells

extension PageLine {
  /// The line with those of its bytes that a match is at in another style.
  package func marking(_ match: PageMatch, _ style: Style) -> PageLine {
    var line = self
    line.spans = spans.flatMap { span -> [Span] in
      guard let parts = span.parts(overlapping: match) else { return [span] }
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

  /// The columns at which a match shows; nil where nothing of it does.
  package func columns(of match: PageMatch) -> Range<Int>? {
    var column = 0
    var found: Range<Int>?
    for span in spans {
      if let parts = span.parts(overlapping: match) {
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
  /// The span parted where a match begins and ends; nil where it shows nothing of it.
  fileprivate func parts(
    overlapping match: PageMatch
  ) -> (before: Span, inside: Span, after: Span)? {
    guard let source = match.isEmbedded ? embeddedSource : source, source.overlaps(match.range)
    else { return nil }
    var empty = self
    empty.text = ""
    guard source.count == text.utf8.count else { return (empty, self, empty) }
    let shown = source.clamped(to: match.range)
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
