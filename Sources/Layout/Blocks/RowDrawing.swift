import Cells
import Markup

/// Draws rows of a table whose columns have got their widths.
struct RowDrawing {
  let shape: TableShape
  let widths: [Int]

  /// Columns of all of it.
  var width: Int { widths.reduce(0, +) + ColumnFit.gutter * max(0, widths.count - 1) }

  /// The lines of some rows, parted by empty ones where many of them take several lines.
  func lines(_ rows: [[TextTable.Cell]], isBelowRows: Bool) -> [[Span]] {
    let rows = rows.map(lines)
    let isSpaced = rows.count { $0.count > 1 } * 4 > rows.count
    var all: [[Span]] = []
    for (number, row) in rows.enumerated() {
      if isSpaced, number > 0 || isBelowRows { all.append([]) }
      all += row
    }
    return all
  }

  /// The lines of one row, cells beside each other.
  func lines(_ row: [TextTable.Cell]) -> [[Span]] {
    var cells: [(lines: [[Span]], width: Int, column: Int)] = []
    var column = 0
    for cell in row where column < widths.count {
      let end = min(column + cell.columns, widths.count)
      let width =
        widths[column..<end].reduce(0, +) + ColumnFit.gutter * max(0, end - column - 1)
      cells.append((cell.isRepeated ? [] : cell.text.wrapped(width: width), width, column))
      column = end
    }
    let height = cells.reduce(1) { max($0, $1.lines.count) }
    return (0..<height).map { number in
      var line: [Span] = []
      var owed = 0
      for cell in cells {
        let spans = number < cell.lines.count ? cell.lines[number] : []
        let free = max(0, cell.width - spans.width)
        let before = leading(free, shape.columns[cell.column])
        if owed + before > 0, !spans.isEmpty {
          line.append(Span(String(repeating: " ", count: owed + before)))
          owed = 0
        }
        line += spans
        owed += (spans.isEmpty ? cell.width : free - before) + ColumnFit.gutter
      }
      return line
    }
  }

  /// The blanks before a cell.
  private func leading(_ free: Int, _ column: TableShape.Column) -> Int {
    switch column.alignment {
    case .right: free
    case .center: free / 2
    case .left: 0
    case .none: column.isNumeric ? free : 0
    }
  }
}

extension TextTable {
  /// The rows one below the other, a line for each cell, for a table that fits no other way.
  static func records(
    _ rows: [[Cell]], heads: [InlineText], room: Int, isLinear: Bool, isBelowRows: Bool
  ) -> [[Span]] {
    var lines: [[Span]] = []
    for (number, row) in rows.enumerated() {
      if number > 0 || isBelowRows { lines.append([]) }
      var column = 0
      for cell in row {
        let head = column < heads.count ? heads[column] : InlineText()
        column += cell.columns
        if cell.text.isEmpty { continue }
        var line = head
        if !head.isEmpty { line.append(isLinear ? ": " : "  ", style: .text) }
        line.append(cell.text)
        let wrapped = line.wrapped(width: max(1, room - 2), firstWidth: room)
        lines += wrapped.enumerated().map { $0 == 0 ? $1 : [Span("  ")] + $1 }
      }
    }
    return lines
  }
}
