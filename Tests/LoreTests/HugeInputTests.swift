import Foundation
import TestSupport
import Testing

/// Notes of a size or shape that nobody writes but a machine: shown, checked, within bounds.
@Suite(.serialized) struct HugeInputTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var name: String
    var text: @Sendable () -> String
    var testDescription: String { name }
  }

  /// Bytes that a run may hold at once.
  static let memoryLimit = 500_000_000

  static let shapes = [
    Shape(name: "a line of 5 MB") { String(repeating: "word ", count: 1_000_000) },
    Shape(name: "a word of 5 MB") { String(repeating: "w", count: 5_000_000) },
    Shape(name: "10,000 nested quotes") { String(repeating: "> ", count: 10_000) + "end" },
    Shape(name: "10,000 nested lists") {
      (0..<10_000).map { String(repeating: " ", count: min($0, 400) * 2) + "- x\n" }.joined()
    },
    Shape(name: "10,000 list marks in a line") { String(repeating: "- ", count: 10_000) + "x" },
    Shape(name: "100,000 links") {
      (0..<100_000).map { "[[target \($0 % 700)]] " }.joined()
    },
    Shape(name: "a table of 100,000 rows") {
      "| a | b |\n|---|---|\n" + String(repeating: "| one | two |\n", count: 100_000)
    },
    Shape(name: "100,000 headings") {
      (0..<100_000).map { "# Heading \($0 % 10)\n\n" }.joined()
    },
    Shape(name: "an alias bomb") {
      let levels = (1...9).map { level in
        "a\(level): &a\(level) ["
          + Array(repeating: level == 1 ? "x" : "*a\(level - 1)", count: 10)
          .joined(separator: ",") + "]"
      }
      return "---\n\(levels.joined(separator: "\n"))\n---\n\nStill here.\n"
    },
    Shape(name: "unclosed everything") { String(repeating: "[[![`*_~~==$%%<a (", count: 20_000) },
  ]

  @Test(arguments: shapes) func isShownAndChecked(_ shape: Shape) throws {
    let folder = try TemporaryFolder(["n.md": shape.text(), "ok.md": "# Fine\n"])
    for arguments in [["show", "n", "--height", "40"], ["check"], ["links", "n", "--out"]] {
      let run = try RunningProgram.run(arguments, in: folder.path, watchingMemory: true)
      #expect(run.status < 2, "\(arguments): \(run.errors.prefix(200))")
      #expect(run.peakMemory < Self.memoryLimit, "\(arguments): \(run.peakMemory >> 20) MB")
    }
  }

  @Test func aNoteOf50MegabytesIsShown() throws {
    let part = "# Part\n\nSome text with a [[link]] and `code`, again and again.\n\n- an item\n\n"
    let text = String(repeating: part, count: 50_000_000 / part.utf8.count)
    let folder = try TemporaryFolder(["n.md": text])
    let run = try RunningProgram.run(
      ["show", "n", "--height", "40"], in: folder.path, watchingMemory: true)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").contains { $0.contains("an item") })
    // As much as its bytes at least: else nothing was measured.
    #expect(run.peakMemory > 8 << 20)
    #expect(run.peakMemory < Self.memoryLimit, "\(run.peakMemory >> 20) MB")
  }
}
