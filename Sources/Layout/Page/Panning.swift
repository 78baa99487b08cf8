import Cells

extension PageLine {
  /// What is seen of a line that is panned by `offset` columns, at most `width` wide.
  ///
  /// `…`, or three dots of ASCII, stands where it goes on, at either side. A line that cannot be
  /// panned is returned as it is.
  package func panned(by offset: Int, width: Int, isASCII: Bool = false) -> PageLine {
    guard let pan, offset > 0 || self.width > width else { return self }
    let frozen = min(pan.frozen, max(0, width - 2))
    var shown = columns(0..<frozen)
    let start = frozen + max(0, offset)
    let room = max(0, width - frozen)
    var body = columns(start..<start + room)
    let mark = Span(isASCII ? Marks.ascii.more : Marks.drawn.more, style: Style(role: .quiet))
    let taken = mark.text.count
    if offset > 0, room >= taken, start < self.width, hasText(in: frozen..<start) {
      body = [mark] + columns(start + taken..<start + room)
    }
    if start + room < self.width, room > taken {
      body = PageLine(body, sourceLine: sourceLine).columns(0..<room - taken)
      body.append(mark)
    }
    shown += body
    var line = PageLine(shown, sourceLine: sourceLine)
    line.pan = pan
    return line
  }

  /// Whether anything but a blank begins in a range of columns.
  private func hasText(in range: Range<Int>) -> Bool {
    var column = 0
    for span in spans {
      for cluster in TextWidth.clusters(in: span.text[...]) {
        if range.contains(column), cluster.text != " " { return true }
        column += cluster.width
      }
    }
    return false
  }

  /// The spans in a range of columns, padded with blanks where half a wide character is cut.
  private func columns(_ range: Range<Int>) -> [Span] {
    var found: [Span] = []
    var column = 0
    for span in spans {
      let end = column + TextWidth.width(of: span.text)
      if end > range.lowerBound, column < range.upperBound {
        found.append(contentsOf: span.columns(range, from: column))
      }
      column = end
    }
    return found
  }
}

extension Span {
  /// The part in a range of columns of a span that begins at a column.
  fileprivate func columns(_ range: Range<Int>, from start: Int) -> [Span] {
    var column = start
    var before = 0
    var after = 0
    var offset = 0
    var first: Int?
    var kept = ""
    for cluster in text {
      let width = TextWidth.width(of: cluster)
      let end = column + width
      if column >= range.lowerBound, end <= range.upperBound {
        if first == nil { first = offset }
        kept.append(cluster)
      } else if end > range.lowerBound, column < range.lowerBound {
        before = end - range.lowerBound
      } else if column < range.upperBound, end > range.upperBound {
        after = range.upperBound - column
      }
      column = end
      offset += cluster.utf8.count
    }
    var spans: [Span] = []
    if before > 0 { spans.append(Span(String(repeating: " ", count: before), style: style)) }
    if let first { spans.append(part(kept[...], at: first)) }
    if after > 0 { spans.append(Span(String(repeating: " ", count: after), style: style)) }
    return spans
  }
}
