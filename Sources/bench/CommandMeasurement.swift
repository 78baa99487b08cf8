import Foundation

/// Times whole commands of the program beside this one.
struct CommandMeasurement {
  let folder: String
  let runs: Int

  func run() throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("lore").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      return report("commands", "not built")
    }
    for words in [["--version"], ["links", "note-7"], ["incidents"], ["check"]] {
      let arguments = words + (words[0] == "--version" ? [] : ["--wiki", folder, "-q"])
      let time = try Timing.measure(runs: runs) { try Peer.run(program, arguments) }
      report("lore \(words.joined(separator: " "))", time.text)
    }
  }
}
