extension Grid {
  /// Draws text on one row and says how many columns it used.
  ///
  /// `limit` is the most columns used from `x` on. Text is cut between clusters; a wide character
  /// of which only half would be seen is left blank. What it covers half of is blanked.
  @discardableResult
  package mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .text, limit: Int = .max, url: String? = nil
  ) -> Int {
    put(text[...], x: x, y: y, style: style, limit: limit, url: url)
  }

  /// Draws a part of a string, as `put` does a whole one.
  @discardableResult
  package mutating func put(
    _ text: Substring, x: Int, y: Int, style: Style = .text, limit: Int = .max,
    url: String? = nil
  ) -> Int {
    let end = limit > width - x ? Swift.max(width, x) : x + Swift.max(0, limit)
    let visible = Swift.min(end, clip.columns.upperBound)
    guard clip.rows.contains(y), x < visible else {
      return Swift.min(TextWidth.width(of: text), Swift.max(0, limit))
    }
    var pen = Pen(
      x: x, y: y, start: clip.x, end: visible, style: style, link: url.map { link(to: $0) } ?? 0)
    if TextWidth.isPlainASCII(text) { return putASCII(text, &pen) }
    ClusterWalk.forEach(in: text) { step in
      switch step {
      case .scalar(let value, let width):
        if pen.x + width > pen.end { return blankRest(&pen) }
        place(value, width: width, &pen)
      case .cluster(let cluster):
        if pen.x + TextWidth.width(of: cluster) > pen.end { return blankRest(&pen) }
        Sanitizer.clean(cluster) { value, width in
          if width == 0 { join(value, &pen) } else { place(value, width: width, &pen) }
        }
      }
      return true
    }
    return pen.x - x
  }

  /// Fills a rectangle with one narrow character.
  package mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .text) {
    let area = clip.intersection(rect)
    let glyph = character.unicodeScalars.first?.value ?? 0x20
    let cell = Cell(
      glyph: ScalarWidth.of(glyph) == 1 ? glyph : 0x20, style: style, width: 1)
    for y in area.rows {
      for x in area.columns { set(cell, x, y) }
    }
  }

  /// Blanks what is left of the room where the next cluster does not fit; that is the end.
  private mutating func blankRest(_ pen: inout Pen) -> Bool {
    while pen.x < pen.end { place(0x20, width: 1, &pen) }
    return false
  }

  private mutating func putASCII(_ text: Substring, _ pen: inout Pen) -> Int {
    let count = Swift.min(text.utf8.count, pen.end - pen.x)
    var blank = Cell(glyph: 0x20, style: pen.style, width: 1, link: pen.link)
    let row = pen.y * width
    var x = pen.x
    cells.withUnsafeMutableBufferPointer { cells in
      for byte in text.utf8.prefix(count) {
        if x >= pen.start {
          if cells[row + x].width != 1 { Self.part(cells, row, x) }
          blank.glyph = UInt32(byte)
          cells[row + x] = blank
        }
        x += 1
      }
    }
    return count
  }

  private mutating func link(to url: String) -> UInt16 {
    let clean = url.unicodeScalars.filter { !($0.value < 0x20 || 0x7f...0x9f ~= $0.value) }
    let place = urls.place(of: String(String.UnicodeScalarView(clean)))
    return place < Int(UInt16.max) ? UInt16(place + 1) : 0
  }
}
