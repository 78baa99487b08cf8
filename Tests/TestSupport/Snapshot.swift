package import Cells
import Foundation

/// Compares text with what is kept in a file, and keeps it there when asked to.
///
/// The files lie in `Tests/Fixtures/snapshots`; with `LORE_RECORD=1` in the environment they are
/// written instead of compared.
package enum Snapshot {
  /// nil if the text is what the file has, else where they part, for a test to record.
  package static func difference(_ text: String, from name: String) -> String? {
    let file = Places.packageRoot.appending(path: "Tests/Fixtures/snapshots/\(name).txt")
    if ProcessInfo.processInfo.environment["LORE_RECORD"] == "1" {
      return record(text, in: file)
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      return "\(name).txt is missing; LORE_RECORD=1 writes it\n\(text)"
    }
    return difference(text, expected: expected)
  }

  /// nil if a grid is what the file has in both planes, else where they part.
  package static func difference(_ grid: Grid, from name: String) -> String? {
    difference(grid.snapshot().description, from: name)
  }

  /// nil if both are equal, else the first lines that differ.
  package static func difference(_ text: String, expected: String) -> String? {
    if Array(text.utf8) == Array(expected.utf8) { return nil }
    let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    var report = ""
    for line in 0..<max(actual.count, wanted.count) {
      let one = line < wanted.count ? String(wanted[line]).debugDescription : "nothing"
      let two = line < actual.count ? String(actual[line]).debugDescription : "nothing"
      if one != two { report += "line \(line + 1)\n  expected \(one)\n  actual   \(two)\n" }
    }
    return report.isEmpty ? "the bytes differ, the characters do not" : report
  }

  private static func record(_ text: String, in file: URL) -> String? {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return nil
    } catch {
      return "\(file.path) could not be written: \(error)"
    }
  }
}
