import Export
import Foundation
import Notes
import WikiIndex

/// Exports every note of a folder as markdown and as a bundle, beside mkdocs on the same notes.
struct ExportMeasurement {
  let folder: String
  let runs: Int

  func run() throws {
    let wiki = try WikiFolder(root: folder).load()
    let plan = ExportPlan(wiki, starts: Array(0..<wiki.graph.count))
    let notes = wiki.graph.count
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("lore-bench-export-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    for format in [FolderExport.Format.markdown, .okf] {
      var number = 0
      let time = try Timing.measure(runs: runs) {
        number += 1
        let target = try Target(
          "\(scratch)/\(format.rawValue)-\(number)", outside: plan.protectedFolders,
          isFolder: true, force: false)
        _ = try FolderExport(plan, format).write(to: target)
      }
      report("export \(format.rawValue), graph ready", speed(notes, time), time.text)
    }
    report("peak memory", "\(peakMemory >> 20) MB", "\(notes) notes")
    // The peer takes minutes for more.
    if notes <= 1_000 { try measurePeer(scratch, notes) }
  }

  private func measurePeer(_ scratch: String, _ notes: Int) throws {
    guard let program = Peer.find("mkdocs") else { return report("mkdocs", "not installed") }
    let config = "site_name: bench\ndocs_dir: \(folder)\nsite_dir: \(scratch)/site\n"
    try Data(config.utf8).write(to: URL(fileURLWithPath: "\(scratch)/mkdocs.yml"))
    let time = try Timing.measure(runs: 1) {
      try Peer.run(program, ["build", "-q", "-f", "\(scratch)/mkdocs.yml"])
    }
    report("mkdocs build", speed(notes, time), time.text)
  }

  private func speed(_ notes: Int, _ timing: Timing) -> String {
    String(format: "%.0f notes/s", Double(notes) / timing.median)
  }

  /// Most memory resident at once so far, in bytes.
  private var peakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10
  }
}
