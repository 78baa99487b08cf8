import ArgumentParser
import Foundation

/// Runs the measurements and prints them as a table.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure parsing, linking and starting.")

  @Option(help: "Sizes of the generated wikis.") var notes: [Int] = [1_000, 10_000]
  @Option(help: "Folders of real notes to parse as well.") var corpus: [String] = []
  @Option(help: "Same seed, same wikis.") var seed: UInt64 = 1
  @Option(help: "Runs a figure.", transform: Timing.runs) var runs = 5
  @Option(help: "A wiki that gets the figures as a note.") var writeNote: String?

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("lore-bench-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    Figures.say("\(Machine.day), \(Machine.description)")
    for (index, count) in notes.enumerated() {
      let folder = "\(scratch)/\(count)"
      try FileManager.default.createDirectory(
        atPath: "\(scratch)/work-\(count)", withIntermediateDirectories: true)
      try GeneratedWiki(notes: count, seed: seed).write(to: folder)
      Figures.all.begin("Generated wiki, \(count) notes, seed \(seed)")
      if index == 0 { try ParseMeasurement(folder: folder, runs: runs).run() }
      try GraphMeasurement(folder: folder, runs: runs).run()
      try ExportMeasurement(folder: folder, runs: runs).run()
      try FinderMeasurement(folder: folder).run()
      try IndexMeasurement(folder: folder, scratch: "\(scratch)/work-\(count)", runs: runs).run()
      try BrowserMeasurement(folder: folder, scratch: "\(scratch)/work-\(count)", runs: runs).run()
      // What was measured is kept where the rest is given up.
      if let writeNote { try BenchmarkNote.write(to: writeNote, .all) }
    }
    try ReaderPeers(scratch: scratch, runs: runs).run()
    for folder in corpus {
      Figures.all.begin("Corpus \(URL(fileURLWithPath: folder).lastPathComponent)")
      try ParseMeasurement(folder: folder, runs: runs).run()
      try GraphMeasurement(folder: folder, runs: runs).run()
    }
    if let writeNote { try BenchmarkNote.write(to: writeNote, .all) }
  }
}
