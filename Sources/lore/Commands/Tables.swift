import ArgumentParser
import Cells
import Layout
import Notes
import WikiIndex

/// `lore tables`: the tables of the wiki, of a note, or one of them, as data.
struct Tables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "List tables, or print them as data.")

  @Argument(help: "A note, or the address of a section or table.", completion: Completing.note)
  var note: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let format = try common.outputFormat(of: [.text, .markdown, .csv, .tsv, .json, .jsonl])
    let rows = try NotesInScope(common, note).rows(having: .table, line: \.table.place.line) {
      TableRow.rows($0.note)
    }
    let isList = note == nil
    try RowPrinter(
      common: common, format: format, json: \.json,
      text: { rows, sheet in TableText.write(rows, isList: isList, to: &sheet) },
      delimited: { rows, format in
        rows.map { row in
          switch format {
          case .csv: CSV.text(row.cells)
          case .tsv: CSV.tabs(row.cells)
          default: row.markdown
          }
        }.joined(separator: "\n")
      }
    ).print(rows, noun: ("table", "tables"))
  }
}

/// A table with the note that it stands in.
struct TableRow: Sendable {
  var note: String
  var path: String
  var table: Table

  static func rows(_ note: Note) -> [TableRow] {
    note.tables.map { TableRow(note: note.id, path: note.path, table: $0) }
  }

  var json: JSONValue { table.json(note: note, path: path) }
  /// Header and rows.
  var cells: [[String]] { [table.columns] + table.rows }

  /// The table under its caption.
  var markdown: String {
    let caption = table.caption.map { "**\($0)**\n\n" } ?? ""
    return caption
      + MarkdownTable.text(table.columns, table.rows, alignments: table.alignments)
  }

  /// Whether it is the table of a number below a heading; nil for those before the first.
  func isTable(_ number: Int, below heading: Int?, in note: Note) -> Bool {
    let nearest = note.headings.lastIndex {
      $0.place.range.lowerBound < table.place.range.lowerBound
    }
    return number == table.index && nearest == heading
  }
}

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
