import ArgumentParser
import Cells
import Layout
import Notes
import WikiIndex

/// `lore tasks`: list items with a box, in order of path and line.
struct Tasks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "List tasks, open and done.")

  @Argument(help: "Only tasks of this note, or of a place in it.", completion: Completing.note)
  var note: String?
  @Flag(help: "Only open tasks.") var open = false
  @Flag(help: "Only tasks that are done.") var done = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if open && done { throw ValidationError("--open and --done leave nothing; give one of them") }
  }

  func run() throws {
    let format = try common.outputFormat(of: [.text, .vimgrep, .json, .jsonl])
    let wanted: Bool? = open ? false : done ? true : nil
    let scope = try NotesInScope(common, note)
    let rows = try scope.rows(having: .task, line: \.task.place.line) { read in
      read.note.tasks.filter { wanted == nil || $0.isDone == wanted }
        .map { TaskRow(note: read.note.id, path: read.note.path, task: $0) }
    }
    try RowPrinter(
      common: common, format: format, json: \.json,
      text: write,
      grep: { row in
        GrepLine(
          path: scope.open.pathFromHere(row.path), line: row.task.place.line, text: row.task.marked)
      }
    ).print(rows, noun: ("task", "tasks"))
  }

  private func write(_ rows: [TaskRow], to sheet: inout TextSheet) {
    var path: String?
    for row in rows {
      if row.path != path {
        sheet.gap()
        sheet.add(Span(row.note, style: Style(role: .strong)))
        path = row.path
      }
      let line = String(row.task.place.line)
      let padding = String(repeating: " ", count: max(0, 5 - line.count))
      sheet.add(
        Span("\(padding)\(line)  ", style: Style(role: .quiet)),
        Span(row.task.marked, style: Style(role: row.task.isDone ? .quiet : .text)),
        hanging: padding.count + line.count + 2)
    }
  }
}

/// A task with the note that it stands in.
struct TaskRow: Sendable {
  var note: String
  var path: String
  var task: TaskItem

  var json: JSONValue { task.json(note: note, path: path) }
}

extension TaskItem {
  /// The text after its box, as in markdown.
  fileprivate var marked: String { "[\(isDone ? "x" : " ")] \(text)" }
}
