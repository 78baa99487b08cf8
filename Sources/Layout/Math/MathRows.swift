import Cells
import Markup

extension MathReader {
  /// Rows below one another, their columns aligned: those of a matrix two blanks apart, others at
  /// the signs between them.
  func arranged(_ rows: [[MathBox]], _ sides: MathTable.Rows?) -> MathBox {
    let rows = rows.map { row in
      row.count == 1 && sides == nil ? row : row.map { $0.flat(style: style, link: link) }
    }
    let widths = columnWidths(rows)
    var all = MathBox()
    for row in rows {
      var box = MathBox()
      if let sides { append(sides.before, to: &box) }
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.width))
        // A row without columns stands where it is.
        let isRight = sides == nil && column % 2 == 0 && row.count > 1
        if isRight { append(padding, to: &box) }
        append(cell, to: &box)
        if isLast {
          if sides?.close.isEmpty == false { append(padding, to: &box) }
        } else {
          if !isRight { append(padding, to: &box) }
          append(sides == nil && isRight ? " " : "  ", to: &box)
        }
      }
      if let sides { append(sides.after, to: &box) }
      all.appendBelow(box)
    }
    all.setEdges(.word)
    return all
  }

  private func append(_ text: String, to box: inout MathBox) {
    box.append(text, style: style, link: link, source: nil)
  }

  /// The columns of those that are narrow enough to be aligned, 0 for others.
  private func columnWidths(_ rows: [[MathBox]]) -> [Int] {
    var widths: [Int] = []
    for row in rows where row.count > 1 {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.width)
      }
    }
    if widths.isEmpty { widths = [rows.lazy.map { $0[0].width }.max() ?? 0] }
    return widths.map { $0 > MathBox.alignedWidth ? 0 : $0 }
  }
}
