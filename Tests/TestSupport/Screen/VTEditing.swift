import Cells

extension VTScreen {
  /// Draws a scalar where the cursor is; a mark joins the cell before.
  mutating func put(_ scalar: Unicode.Scalar) {
    let columns = ScalarWidth.of(scalar.value)
    if columns <= 0 {
      var column = pendingWrap ? x : x - 1
      guard column >= 0 else { return }
      if cells[y][column].width == 0 { column -= 1 }
      if column >= 0 { cells[y][column].text.unicodeScalars.append(scalar) }
      return
    }
    let drawn = graphicSets[activeSet] ? Self.lineDrawing[scalar] ?? scalar : scalar
    put(String(Character(drawn)), width: columns)
  }

  mutating func put(_ text: String, width columns: Int) {
    if pendingWrap || x + columns > width, modes.contains(7) {
      x = 0
      lineFeed()
    }
    x = min(x, width - columns)
    part(y, x)
    if columns == 2 { part(y, x + 1) }
    var cell = VTCell()
    (cell.text, cell.width, cell.style, cell.link) = (text, columns, style, link)
    cells[y][x] = cell
    if columns == 2 {
      (cell.text, cell.width) = ("", 0)
      cells[y][x + 1] = cell
    }
    lastCharacter = (text, columns)
    pendingWrap = x + columns >= width && modes.contains(7)
    x = min(width - 1, x + columns)
  }

  mutating func lineFeed() {
    pendingWrap = false
    if y == bottom { scrollUp(1) } else { y = min(height - 1, y + 1) }
  }

  mutating func scrollUp(_ count: Int) {
    for _ in 0..<min(count, bottom - top + 1) {
      cells.remove(at: top)
      cells.insert(Array(repeating: blank, count: width), at: bottom)
    }
  }

  mutating func scrollDown(_ count: Int) {
    for _ in 0..<min(count, bottom - top + 1) {
      cells.remove(at: bottom)
      cells.insert(Array(repeating: blank, count: width), at: top)
    }
  }

  mutating func clear(_ row: Int, _ columns: ClosedRange<Int>) {
    part(row, columns.lowerBound)
    part(row, columns.upperBound)
    for column in columns { cells[row][column] = blank }
  }

  mutating func deleteCells(_ count: Int) {
    part(y, x)
    for _ in 0..<min(count, width - x) {
      cells[y].remove(at: x)
      cells[y].append(blank)
    }
  }

  mutating func insertCells(_ count: Int) {
    part(y, x)
    for _ in 0..<min(count, width - x) {
      cells[y].removeLast()
      cells[y].insert(blank, at: x)
    }
  }

  /// Erasing takes the background along.
  private var blank: VTCell {
    var cell = VTCell()
    cell.style.background = style.background
    return cell
  }

  /// Overwriting half of a wide character leaves a blank in place of the other.
  private mutating func part(_ row: Int, _ column: Int) {
    switch cells[row][column].width {
    case 2 where column + 1 < width: cells[row][column + 1] = VTCell()
    case 0 where column > 0: cells[row][column - 1] = VTCell()
    default: break
    }
  }

  private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
    "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤",
    "w": "┬", "v": "┴", "n": "┼", "a": "▒", "`": "◆", "~": "·",
  ]
}
