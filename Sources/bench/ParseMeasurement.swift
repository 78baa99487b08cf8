import Dispatch
import Foundation
import Markup
import WikiIndex

/// Parses every note of a folder to its full tree, on one core and on all, beside cmark-gfm.
struct ParseMeasurement {
  let folder: String
  let runs: Int

  func run() throws {
    let scan = try Scanner.scan(root: folder)
    let files = scan.notes.compactMap { FileBytes.read(path: "\(folder)/\($0.path)")?.bytes }
    let bytes = files.reduce(0) { $0 + $1.count }
    var nodes = 0
    let one = Timing.measure(runs: runs) {
      nodes = files.reduce(0) { $0 + Document(parsing: $1).nodes.count }
    }
    let all = Timing.measure(runs: runs) {
      DispatchQueue.concurrentPerform(iterations: files.count) { index in
        _ = Document(parsing: files[index]).nodes.count
      }
    }
    report("parse, 1 core", speed(bytes, one), "\(files.count) notes, \(nodes) nodes")
    report("parse, all cores", speed(bytes, all), Timing.text(all.median))
    try measurePeer(files, bytes)
  }

  /// The peer gets all notes as one text, so that its start does not count a thousand times.
  private func measurePeer(_ files: [[UInt8]], _ bytes: Int) throws {
    guard let program = Peer.find("cmark-gfm") else {
      return report("cmark-gfm", "not installed")
    }
    let joined = files.reduce(into: [UInt8]()) { $0 += $1 + [0x0A, 0x0A] }
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("lore-bench-joined-\(ProcessInfo.processInfo.processIdentifier).md")
    try Data(joined).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let arguments = ["-t", "xml"] + Peer.extensions + [path.path]
    let peer = try Timing.measure(runs: runs) { try Peer.run(program, arguments) }
    report("cmark-gfm to XML, one process", speed(bytes, peer), Timing.text(peer.median))
    let own = Timing.measure(runs: runs) { _ = Document(parsing: joined).nodes.count }
    report("the same text, 1 core", speed(bytes, own), Timing.text(own.median))
  }

  private func speed(_ bytes: Int, _ timing: Timing) -> String {
    String(format: "%.0f MB/s", Double(bytes) / timing.median / 1e6)
  }
}

/// Programs to compare with.
enum Peer {
  static let extensions = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]
    .flatMap { ["-e", $0] }

  /// The path of an installed program; nil where it is missing.
  static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The program of this package, built beside this one; nil where it is not.
  static var lore: String? {
    let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("lore").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Runs a program to its end, its output thrown away.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil
  ) throws {
    let process = Process()
    if let environment { process.environment = environment }
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // Waiting for the exit by a run loop is up to 50 ms late.
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    ended.wait()
  }
}
