import ArgumentParser
import Notes
import WikiIndex

/// `lore incidents`: the ledger of what went wrong, newest first, undated ones last.
struct Incidents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents", abstract: "List incidents with their causes and fixes.")

  @Argument(help: "Only incidents of this note, or of a place in it.", completion: Completing.note)
  var note: String?
  @Option(help: ArgumentHelp("Only from this day on: a date, or 30d.", valueName: "day"))
  var since: String?
  @Option(help: ArgumentHelp("Only up to this day: a date, or 30d.", valueName: "day"))
  var until: String?
  @Option(help: ArgumentHelp("Only of systems with this in their name.", valueName: "text"))
  var system: String?
  @Option(help: ArgumentHelp("Only with this in their text.", valueName: "text"))
  var text: String?
  @Option(help: ArgumentHelp("Only those that name this identifier.", valueName: "identifier"))
  var touching: String?
  @Flag(help: "Only those without a date.") var undated = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let format = try common.outputFormat(of: [.text, .markdown, .csv, .json, .jsonl])
    let filter = try filter()
    let rows = try rows().filter { filter.keeps($0.incident) }.sorted(by: IncidentRow.precedes)
    try RowPrinter(
      common: common, format: format, json: \.json,
      text: IncidentText.write,
      delimited: { rows, format in
        format == .csv
          ? CSV.text([IncidentRow.columns] + rows.map(\.fields))
          : MarkdownTable.text(IncidentRow.columns, rows.map(\.fields))
      }
    ).print(rows, noun: ("incident", "incidents"))
  }

  /// Of the whole wiki as the index keeps them, else as the notes have them.
  private func rows() throws -> [IncidentRow] {
    let scope = try NotesInScope(common, note)
    if note == nil,
      let kept = try scope.open.ask(common, { index throws(IndexError) in try index.incidents() })
    {
      return kept.flatMap { note in
        note.incidents.map { IncidentRow(note: note.id, path: note.path, incident: $0) }
      }
    }
    return try scope.rows(having: .incident, line: \.incident.place.line) {
      IncidentRow.rows($0.note)
    }
  }

  private func filter() throws -> IncidentFilter {
    IncidentFilter(
      since: try since.map { try DayOption.day($0, name: "--since", .first) },
      until: try until.map { try DayOption.day($0, name: "--until", .last) },
      system: system.map { SoughtText($0) }, text: text.map { SoughtText($0) },
      touching: touching.map { SoughtText($0) },
      undatedOnly: undated)
  }
}
