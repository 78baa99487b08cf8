import Cells
import Layout
import Notes

extension TextSheet {
  /// Adds a field with its name: the value wraps under itself.
  mutating func wrapField(_ name: String, _ value: String, indent: Int) {
    let label = 9
    let room = max(10, width - indent - label)
    let padding = String(repeating: " ", count: max(1, label - name.count))
    for (index, line) in LineBreaker(width: room).wrap([Run(value)]).enumerated() {
      let head = index == 0 ? name + padding : String(repeating: " ", count: label)
      addLine([
        Span(String(repeating: " ", count: indent)), Span(head, style: Style(role: .quiet)),
        Span(line.text),
      ])
    }
  }

  /// Adds a table with its columns in line, cells wrapped where it is too wide.
  mutating func addGrid(_ table: Table) {
    let widths = Self.widths(table, width: width)
    addRow(table.columns, table, widths, Style(role: .tableHead))
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
    addLine([Span(rule, style: Style(role: .border))])
    for row in table.rows { addRow(row, table, widths, .text) }
  }

  private mutating func addRow(
    _ cells: [String], _ table: Table, _ widths: [Int], _ style: Style
  ) {
    let wrapped = zip(cells, widths).map { cell, width in
      LineBreaker(width: width).wrap([Run(cell)]).map(\.text)
    }
    for index in 0..<(wrapped.map(\.count).max() ?? 0) {
      let line = zip(wrapped, widths).enumerated().map { column, cell in
        let (lines, width) = cell
        return Self.padded(
          index < lines.count ? lines[index] : "", to: width, table.textAlignment(column))
      }.joined(separator: "  ")
      addLine([Span(String(line.reversed().drop { $0 == " " }.reversed()), style: style)])
    }
  }

  private static func padded(
    _ text: String, to width: Int, _ alignment: ColumnAlignment
  ) -> String {
    let room = max(0, width - TextWidth.width(of: text))
    let left = alignment == .right ? room : alignment == .center ? room / 2 : 0
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: room - left)
  }

  /// Natural widths, the widest columns narrowed until the table fits or none is wider than 8.
  private static func widths(_ table: Table, width: Int) -> [Int] {
    var widths = table.columns.indices.map { column in
      ([table.columns] + table.rows).map { TextWidth.width(of: $0[column]) }.max() ?? 1
    }.map { max(1, $0) }
    let room = width - 2 * max(0, widths.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 8 {
      let second = widths.filter { $0 < widest }.max() ?? 8
      let count = widths.filter { $0 == widest }.count
      let excess = widths.reduce(0, +) - room
      let narrower = max(8, second, widest - (excess + count - 1) / count)
      widths = widths.map { $0 == widest ? min(narrower, widest - 1) : $0 }
    }
    return widths
  }
}

extension Table {
  /// Where a column's cells stand: by its alignment, numbers else at the right.
  func textAlignment(_ column: Int) -> ColumnAlignment {
    alignments[column] == .none && types[column] == .number ? .right : alignments[column]
  }
}
