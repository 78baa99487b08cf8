import ArgumentParser
import Notes

/// `lore doctor`: what a bug report needs to know about this machine.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the terminal and its surroundings for a bug report.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let format = try common.outputFormat(of: [.text, .json])
    try common.refuseRowForms("doctor")
    let findings = Examination.findings(wiki: common.wiki)
    if format == .json {
      let object = JSONValue.object(findings.map { ($0.key, $0.json) })
      StandardOutput.shared.write(object.text(pretty: true) + "\n")
    } else {
      let width = findings.map(\.name.count).max() ?? 0
      for finding in findings {
        let mark = finding.problem == nil ? "ok" : "!!"
        let padding = String(repeating: " ", count: width - finding.name.count)
        let problem = finding.problem.map { " (\($0))" } ?? ""
        StandardOutput.shared.write(
          Escaped.line("\(mark)  \(finding.name)\(padding)  \(finding.value)\(problem)") + "\n")
      }
    }
    if findings.contains(where: { $0.problem != nil }) { throw FoundNothing() }
  }
}

/// One thing that `doctor` looked at.
struct Finding: Equatable {
  var name: String
  var value: String
  /// What is wrong and what to do; nil where all is well.
  var problem: String?

  init(_ name: String, _ value: String, problem: String? = nil) {
    self.name = name
    self.value = value
    self.problem = problem
  }

  /// The name as a JSON key.
  var key: String { name.replacing(" ", with: "_") }

  var json: JSONValue {
    .object([
      ("value", .string(value)), ("ok", .bool(problem == nil)),
      ("problem", problem.map(JSONValue.string) ?? .null),
    ])
  }
}
