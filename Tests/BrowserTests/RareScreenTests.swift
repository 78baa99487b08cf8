import Cells
import Foundation
import Notes
import TestSupport
import Testing

@testable import Browser

/// Screens that are seen now and then, at three sizes.
struct RareScreenTests {
  static let shots = [
    ("address", "]l<Enter>"), ("chain-end-typed", "gpso"), ("broken-yaml", ""), ("copied-page", ""),
  ].flatMap { Shot.shots($0, $1) }

  private static let notes = [
    "address":
      "# Address\n\nFar [out](https://example.org/\(String(repeating: "long-way/", count: 20))end).\n",
    "broken-yaml": "---\ntitle: [never closed\ntags: {a\n---\n\n# Broken\n\nThe text is read.\n",
  ]

  private static func text(_ name: String) throws -> String? {
    guard name == "copied-page" else { return notes[name] }
    let file = Places.packageRoot.appending(path: "Tests/Fixtures/copied-page/copied.txt")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(arguments: shots) func screenIsAsKept(shot: Shot) throws {
    var driver = Driver(shot.width, shot.height)
    if let text = try Self.text(shot.name) {
      let files = ["\(shot.name).md": text]
      driver = Driver(
        shot.width, shot.height, showing: "\(shot.name).md", files: files,
        library: Driver.library(of: files.map(Driver.note)))
    }
    driver.press(shot.keys)
    driver.expectKept(as: "rare-\(shot.name)")
  }
}
