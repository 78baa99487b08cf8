import ArgumentParser
import Foundation

/// Runs the measurements and prints them as a table.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure parsing, linking and starting.")

  @Option(help: "Sizes of the generated wikis.") var notes: [Int] = [1_000, 10_000]
  @Option(help: "Folders of real notes to parse as well.") var corpus: [String] = []
  @Option(help: "Same seed, same wikis.") var seed: UInt64 = 1
  @Option(help: "Runs a figure.") var runs = 5

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("lore-bench-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    Self.say(Machine.description)
    for (index, count) in notes.enumerated() {
      let folder = "\(scratch)/\(count)"
      try GeneratedWiki(notes: count, seed: seed).write(to: folder)
      Self.say("\ngenerated wiki, \(count) notes, seed \(seed)")
      if index == 0 { try ParseMeasurement(folder: folder, runs: runs).run() }
      try GraphMeasurement(folder: folder, runs: runs).run()
      try ExportMeasurement(folder: folder, runs: runs).run()
      if index == 0 { try CommandMeasurement(folder: folder, runs: runs).run() }
    }
    for folder in corpus {
      Self.say("\ncorpus \(URL(fileURLWithPath: folder).lastPathComponent)")
      try ParseMeasurement(folder: folder, runs: runs).run()
      try GraphMeasurement(folder: folder, runs: runs).run()
    }
  }
}

extension Measure {
  fileprivate static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}

/// Prints one figure: what, how much, and beside what.
func report(_ what: String, _ figure: String, _ beside: String = "") {
  let name = what.padding(toLength: 44, withPad: " ", startingAt: 0)
  let value = figure.padding(toLength: 16, withPad: " ", startingAt: 0)
  // Not print, which keeps lines back where the output is a pipe.
  FileHandle.standardOutput.write(Data("  \(name)\(value)\(beside)\n".utf8))
}

/// What the figures were measured on.
enum Machine {
  static var description: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let day = Date().formatted(.iso8601.year().month().day())
    return "\(cores) cores, \(ProcessInfo.processInfo.operatingSystemVersionString), \(day)"
  }
}
