import Foundation
import TestSupport

/// A file of commands with what each prints: a golden session.
///
/// A line `$ command` is run by the shell in the session's folder; what follows is its stdout,
/// lines after `2> ` its stderr, and a line `? N` its exit status when that is not 0.
/// `LORE_RECORD=1` writes what was seen back to the file.
struct ShellSession {
  struct Step: Equatable {
    var command: String
    var output: [String] = []
    var errors: [String] = []
    var status: Int32 = 0
  }

  let url: URL
  private(set) var steps: [Step]

  /// Every session of the fixtures, by name.
  static func all() -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".session") }.sorted()
  }

  static var folder: URL {
    Places.packageRoot.appending(path: "Tests/Fixtures/sessions")
  }

  init(name: String) throws {
    url = Self.folder.appendingPathComponent(name)
    steps = []
    for line in try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if steps.isEmpty {
        continue
      } else if line.hasPrefix("2> ") {
        steps[steps.count - 1].errors.append(String(line.dropFirst(3)))
      } else if line.hasPrefix("? "), let status = Int32(line.dropFirst(2)) {
        steps[steps.count - 1].status = status
      } else {
        steps[steps.count - 1].output.append(line)
      }
    }
    // The blank line before the next command belongs to the file, not to the output.
    for index in steps.indices where steps[index].output.last == "" {
      steps[index].output.removeLast()
    }
  }

  /// The session as its file's text.
  static func text(_ steps: [Step]) -> String {
    steps.map { step in
      let lines =
        ["$ \(step.command)"] + step.output + step.errors.map { "2> \($0)" }
        + (step.status == 0 ? [] : ["? \(step.status)"])
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// Runs one command in a folder; `wiki` is what `$WIKI` stands for.
  static func run(_ command: String, in folder: String, wiki: String) throws -> Step {
    let process = Process()
    let scratch = try TemporaryFolder(["err": ""])
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let environment = try SessionEnvironment(
      term: "dumb",
      adding: [
        "PATH": "\(BuiltProgram.folder):/usr/bin:/bin", "WIKI": wiki,
        "LORE_NOW": "2026-11-22T12:00:00Z",
      ])
    process.environment = environment.variables
    let output = Pipe()
    let errors = URL(fileURLWithPath: "\(scratch.path)/err")
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    func shown(_ data: Data) -> [String] {
      lines(
        String(decoding: data, as: UTF8.self).replacing(wiki, with: "$WIKI")
          .replacing(folder, with: "$PWD").replacing(environment.home.path, with: "$HOME"))
    }
    return Step(
      command: command, output: shown(bytes), errors: shown(try Data(contentsOf: errors)),
      status: process.terminationStatus)
  }

  private static func lines(_ text: String) -> [String] {
    var lines =
      text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
