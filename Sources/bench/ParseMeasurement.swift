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
