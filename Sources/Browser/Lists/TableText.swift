import Cells
import Layout
import Notes

/// A table, or a part of it, as text.
extension TableScreen {
  /// The text of the cell under the cursor.
  var cellText: String {
    guard rows.indices.contains(row), columns.indices.contains(column) else { return "" }
    return table.rows[rows[row]][columns[column]]
  }

  /// The row under the cursor, its cells parted by tabs.
  var rowText: String {
    guard rows.indices.contains(row) else { return "" }
    return columns.map { table.rows[rows[row]][$0] }.joined(separator: "\t")
  }

  /// The table with the rows and columns that are listed, in their order.
  var shown: Table {
    let columns = columns
    func taken<Value>(_ values: [Value]) -> [Value] {
      columns.filter(values.indices.contains).map { values[$0] }
    }
    var shown = table
    shown.columns = taken(table.columns)
    shown.types = taken(table.types)
    shown.alignments = taken(table.alignments)
    shown.rows = rows.map { taken(table.rows[$0]) }
    shown.rowLines = rows.filter(table.rowLines.indices.contains).map { table.rowLines[$0] }
    return shown
  }

  /// The foot: rows and columns shown of all, the filter and the order in words, and the note.
  func foot(_ marks: FrameMarks) -> String {
    var parts = ["\(rows.count) of \(table.rows.count.counted("row"))"]
    if let columnsText { parts.append(columnsText) }
    if !filter.isEmpty { parts.append("with “\(filter.text)”") }
    if order != nil { parts.append(orderText) }
    if !hidden.isEmpty { parts.append("\(hidden.count.counted("column")) hidden") }
    parts.append("from \(note.readableTitle)")
    return parts.joined(separator: marks.dot)
  }

  /// Which columns are in sight, where not all of them are.
  private var columnsText: String? {
    let shown = shownColumns
    guard shown.count < columns.count, let last = shown.last, let end = columns.firstIndex(of: last)
    else { return nil }
    let start = left > 1 ? left + 1 : 1
    let span = start < end + 1 ? "\(start) to \(end + 1)" : "\(end + 1)"
    return "columns \(left > 1 ? "1 and " : "")\(span) of \(columns.count)"
  }

  /// One field a line: the row under the cursor as a card of a width.
  func card(width: Int, _ marks: FrameMarks) -> TextScreen? {
    guard rows.indices.contains(row) else { return nil }
    let names = table.columns.map { marks.cut(ReadableText.ofProse($0), to: max(8, width / 3)) }
    let indent = (names.map { TextWidth.width(of: $0) }.max() ?? 0) + 2
    var lines: [PageLine] = []
    for (column, name) in names.enumerated() {
      let wrapped = LineBreaker(width: max(8, width - indent)).wrap([
        Run(marks.shown(ReadableText.ofProse(table.rows[rows[row]][column])))
      ])
      for (place, line) in wrapped.enumerated() {
        let lead = place == 0 ? name : ""
        let padding = String(repeating: " ", count: indent - TextWidth.width(of: lead))
        lines.append(
          PageLine(
            [Span(lead, style: Style(role: .quiet)), Span(padding + line.text)],
            sourceLine: self.line))
      }
    }
    return TextScreen(title: title, lines: lines, isWhole: false)
  }
}
