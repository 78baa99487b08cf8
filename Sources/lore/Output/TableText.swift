import Cells
import Layout
import Notes

/// Tables as text for people.
enum TableText {
  /// A line a table for a list, else the tables themselves with their columns in line.
  static func write(_ rows: [TableRow], isList: Bool, to sheet: inout TextSheet) {
    if isList {
      sheet.addColumns(rows.map(listLine))
      return
    }
    for row in rows {
      sheet.gap()
      sheet.add(Span(row.table.caption ?? row.note, style: Style(role: .strong)))
      sheet.add(Span(row.table.address.description, style: Style(role: .quiet)))
      sheet.gap()
      sheet.addGrid(row.table)
    }
  }

  private static func listLine(_ row: TableRow) -> [Span] {
    let size = "\(row.table.rows.count) × \(row.table.columns.count)"
    return [
      Span(row.table.caption ?? row.note, style: Style(role: .strong)),
      Span(size, style: Style(role: .quiet)),
      Span(row.table.address.description),
    ]
  }
}
