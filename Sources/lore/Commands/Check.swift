import ArgumentParser
import Notes

/// `lore check`: what is wrong in the wiki.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report links that lead nowhere, broken frontmatter and more.")

  @Argument(help: "The wiki, if not the one around the current folder.") var folder: String?
  @Option(help: ArgumentHelp("Only this rule; may be repeated.", valueName: "rule"))
  var rule: [String] = []
  @Option(help: ArgumentHelp("Leave out this rule; may be repeated.", valueName: "rule"))
  var off: [String] = []
  @Option(help: ArgumentHelp("Only findings at least this grave.", valueName: "severity"))
  var severity: String = Severity.hint.rawValue
  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp("Exit with 1 from this severity on.", valueName: "severity"))
  var failOn: String = Severity.error.rawValue
  @Option(
    help: ArgumentHelp("Only findings in this note, or in a place in it.", valueName: "note"),
    completion: Completing.note)
  var note: String?
  @Flag(help: "Check conformance to the Open Knowledge Format as well.") var okf = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let format = try common.outputFormat(of: [.text, .vimgrep, .json, .jsonl, .sarif])
    let rules = try Set(rule.map(Self.rule))
    let rulesOff = try Set(off.map(Self.rule))
    let least = try Self.severity(severity, option: "--severity")
    let failing = try Self.severity(failOn, option: "--fail-on")
    let open =
      try folder == nil
      ? OpenWiki.open(common, notes: note.map { [$0] } ?? [])
      : OpenWiki.open(common, root: folder)
    var problems = try WikiCheck(open: open, checksOKF: okf).problems(common)
    if let note {
      let (path, place) = try NoteOpener(open, common).place(note)
      problems = problems.filter { $0.path == path && place?.contains(line: $0.line) ?? true }
    }
    problems = problems.filter {
      (rules.isEmpty || rules.contains($0.rule)) && !rulesOff.contains($0.rule)
        && $0.severity >= least
    }
    common.note(Self.total(problems))
    if format == .sarif {
      StandardOutput.shared.write(Sarif.log(problems).text(pretty: true) + "\n")
    } else {
      try printRows(problems, open, format)
    }
    if problems.contains(where: { !$0.isExpected && $0.severity >= failing }) {
      throw FoundNothing()
    }
  }

  private func printRows(_ problems: [Problem], _ open: OpenWiki, _ format: OutputFormat) throws {
    if problems.isEmpty, format == .text { return }
    do {
      try RowPrinter(
        common: common, format: format, json: \.json,
        text: CheckText.write,
        grep: { problem in
          GrepLine(
            path: open.pathFromHere(problem.path), line: problem.line, column: problem.column,
            text: "\(problem.severity.rawValue): \(problem.message) [\(problem.rule.rawValue)]")
        }
      ).print(problems, noun: ("finding", "findings"))
    } catch is FoundNothing {
      // No finding is what a wiki wants.
    }
  }

  /// `10 findings: 2 errors, 4 warnings, 4 hints`.
  private static func total(_ problems: [Problem]) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = problems.filter { $0.severity == severity }.count
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    guard !counts.isEmpty else { return "no findings" }
    return "\(problems.count) finding\(problems.count == 1 ? "" : "s"): "
      + counts.joined(separator: ", ")
  }

  private static func rule(_ name: String) throws -> Rule {
    if let rule = Rule(rawValue: name) { return rule }
    let names = Rule.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure.usage("no rule '\(name)'; rules: \(names)")
  }

  private static func severity(_ name: String, option: String) throws -> Severity {
    if let severity = Severity(rawValue: name) { return severity }
    throw Failure.usage("\(option) takes error, warning or hint, not '\(name)'")
  }
}
