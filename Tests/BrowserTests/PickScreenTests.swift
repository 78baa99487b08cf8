import Cells
import TestSupport
import Testing

@testable import Browser

/// The finder by itself, as `lore pick` shows it.
struct PickScreenTests {
  static let shots: [Shot] = [
    ("all", "", ""), ("bare", "", "<Alt-p>"), ("typed", "wat", ""), ("chosen", "", "<Down><Down>"),
    ("none", "zzz", ""), ("empty", "", ""),
  ].flatMap { name, typed, keys in Shot.shots(name, keys, start: typed) }

  @Test(arguments: shots) func screenIsAsKept(shot: Shot) {
    var driver = Driver(
      picking: shot.start ?? "", shot.width, shot.height, files: FixtureWiki.files,
      library: shot.name == "empty" ? Driver.library(of: []) : Driver.library)
    driver.press(shot.keys)
    driver.expectKept(as: "pick-\(shot.name)")
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
