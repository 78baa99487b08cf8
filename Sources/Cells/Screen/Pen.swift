/// Where and how the next cell of a run of text is drawn.
struct Pen {
  /// The column of the next cell; may lie left of `start`.
  var x: Int
  let y: Int
  /// The first column that may be changed.
  let start: Int
  /// The column before which all must end.
  let end: Int
  let style: Style
  let link: UInt16
  /// The column of the last cell, for a mark to join; -1 where it was clipped.
  var last = -1

  init(x: Int, y: Int, start: Int, end: Int, style: Style, link: UInt16) {
    self.x = x
    self.y = y
    self.start = start
    self.end = end
    self.style = style
    self.link = link
  }
}

extension Grid {
  /// Draws one scalar and moves on; a wide one cut by the left edge leaves a blank.
  mutating func place(_ glyph: UInt32, width columns: Int, _ pen: inout Pen) {
    defer { pen.x += columns }
    pen.last = -1
    guard pen.x + columns > pen.start else { return }
    guard pen.x >= pen.start else {
      set(Cell(glyph: 0x20, style: pen.style, width: 1, link: pen.link), pen.start, pen.y)
      return
    }
    if columns == 2 {
      let right = Cell(glyph: 0, style: pen.style, width: 0, link: pen.link)
      set(Cell(glyph: 0x20, style: pen.style, width: 1, link: pen.link), pen.x, pen.y)
      set(Cell(glyph: 0x20, style: pen.style, width: 1, link: pen.link), pen.x + 1, pen.y)
      cells[pen.y * width + pen.x + 1] = right
      cells[pen.y * width + pen.x] = Cell(
        glyph: glyph, style: pen.style, width: 2, link: pen.link)
    } else {
      set(Cell(glyph: glyph, style: pen.style, width: 1, link: pen.link), pen.x, pen.y)
    }
    pen.last = pen.x
  }

  /// Adds a mark to the cell drawn last; a fifth mark is dropped, as no terminal cell holds more.
  mutating func join(_ mark: UInt32, _ pen: inout Pen) {
    guard pen.last >= 0 else { return }
    let place = pen.y * width + pen.last
    var scalars: [UInt32] = []
    forEachScalar(of: cells[place]) { scalars.append($0) }
    guard scalars.count < 5 else { return }
    scalars.append(mark)
    cells[place].glyph = UInt32(clusters.place(of: scalars)) | Cell.clusterBit
  }

  /// Stores a narrow cell, blanking the other half of a wide character it covers half of.
  mutating func set(_ cell: Cell, _ x: Int, _ y: Int) {
    let row = y * width
    cells.withUnsafeMutableBufferPointer { cells in
      if cells[row + x].width != 1 { Self.part(cells, row, x) }
      cells[row + x] = cell
    }
  }

  /// Blanks the half of a wide character that is not at `x`.
  static func part(_ cells: UnsafeMutableBufferPointer<Cell>, _ row: Int, _ x: Int) {
    let other = cells[row + x].width == 2 ? row + x + 1 : row + x - 1
    cells[other] = .blank(cells[other].style)
  }
}
