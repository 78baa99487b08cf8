import ArgumentParser
import Foundation

/// Times the browser in a pseudo-terminal over a folder, and its peers.
struct BrowserBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browser", abstract: "Measure the browser on a terminal, beside its peers.")

  @Argument(help: "The folder of notes.") var folder: String
  @Option(help: "Runs of a start.") var runs = 5
  @Flag(help: "Measure no other programs.") var alone = false

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("lore-bench-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    let root = URL(fileURLWithPath: folder).standardizedFileURL.path
    try BrowserMeasurement(folder: root, scratch: scratch, runs: runs).run()
    if !alone { try ReaderPeers(scratch: scratch, runs: runs).run() }
  }
}
