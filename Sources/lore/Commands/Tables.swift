import ArgumentParser
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
