import Cells
import TestSupport
import Testing

@testable import Browser

/// The finder by itself, as `lore pick` shows it.
struct PickScreenTests {
  struct Shot: CustomTestStringConvertible, Sendable {
    let name: String
    let typed: String
    let keys: String
    let width: Int
    let height: Int
    var isEmpty: Bool { name == "empty" }
    var testDescription: String { "\(name) \(width)×\(height)" }
  }

  static let shots = [
    ("all", "", ""), ("bare", "", "<Alt-p>"), ("typed", "wat", ""), ("chosen", "", "<Down><Down>"),
    ("none", "zzz", ""), ("empty", "", ""),
  ].flatMap { name, typed, keys in
    [(120, 36), (80, 24), (40, 10)].map {
      Shot(name: name, typed: typed, keys: keys, width: $0.0, height: $0.1)
    }
  }

  @Test(arguments: shots) func screenIsAsKept(shot: Shot) {
    var driver = Driver(
      picking: shot.typed, shot.width, shot.height, files: FixtureWiki.files,
      library: shot.isEmpty ? Driver.library(of: []) : Driver.library)
    driver.press(shot.keys)
    let difference = Snapshot.difference(
      driver.grid, from: "pick-\(shot.name)-\(shot.width)x\(shot.height)")
    if let difference { Issue.record("\(difference)") }
  }

  @Test func waitsForTheWiki() {
    var driver = Driver(picking: "", 80, 24, files: [:], library: nil)
    driver.press("<Enter>")
    #expect(driver.effects.isEmpty)
    #expect(driver.lines[1].contains("reading the wiki"))
  }

  @Test(arguments: [("zzz", Int32(1)), ("wat", 0)]) func endsWith(typed: String, status: Int32) {
    var driver = Driver(
      picking: typed, 80, 24, files: FixtureWiki.files, library: Driver.library)
    driver.press("<Enter>")
    #expect(driver.effects.last == .quit(status: status))
  }
}
