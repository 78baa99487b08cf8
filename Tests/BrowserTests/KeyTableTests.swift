import Cells
import Notes
import TestSupport
import Testing

@testable import Browser

/// What the key table promises beyond a single key of a single command.
struct KeyTableTests {
  @Test func rowsMoveWhileTheFilterIsTyped() {
    var driver = Driver()
    driver.press("R/a<↓>")
    let first = driver.status
    #expect(driver.cursorRow == 1)
    driver.press("<Ctrl-n><Ctrl-p><↑>")
    #expect(driver.cursorRow == 0)
    #expect(driver.status == first)
    driver.press("<↓><Enter><Enter>")
    #expect(driver.model.layers.isEmpty)
  }

  @Test func matchesFollowTheArrowsWhileTyping() {
    var driver = Driver(80, 20)
    driver.press("/paragraph<↓><↓>")
    #expect(driver.status.contains("3 of 30"))
    driver.press("<↑>")
    #expect(driver.status.contains("2 of 30"))
    driver.press("<Enter>n")
    #expect(driver.status.contains("3 of 30"))
  }

  @Test func aSecondEscapeClosesAFilteredList() {
    var driver = Driver()
    driver.press("R/soil<Enter><Esc>")
    #expect(driver.shows("RECENT  "))
    driver.press("<Esc>")
    #expect(driver.model.layers.isEmpty)
  }

  @Test func aClickInTheSecondNoteGivesItTheFocus() throws {
    var driver = Driver(160, 30)
    driver.press("]lv")
    let row = try #require(driver.lines.firstIndex { $0.contains("Wrote down what happened") })
    let point = Point(x: 120, y: row)
    driver.send(.terminal(.mouse(Mouse(.press(.left), at: point))))
    #expect(driver.path == "daily/2026-04-27.md")
    #expect(driver.model.split?.note.path == "concepts/watering.md")
  }

  @Test func withoutAPreviewAClickAnywhereInARowCounts() throws {
    var driver = Driver()
    driver.press("RP")
    let row = try #require(driver.lines.firstIndex { $0.contains("Soil") })
    driver.send(.terminal(.mouse(Mouse(.press(.left), at: Point(x: 100, y: row)))))
    #expect(driver.path == "concepts/soil.md")
  }

  @Test(arguments: ["12j", "3<Space>", "2d"]) func countsRepeatMotions(script: String) {
    var one = Driver(80, 12)
    one.press(script)
    var other = Driver(80, 12)
    let count = Int(String(script.prefix { $0.isNumber })) ?? 0
    for _ in 0..<count { other.press(String(script.drop { $0.isNumber })) }
    #expect(one.model.reader?.top == other.model.reader?.top)
  }

  @Test func aNumberBeforeGIsALineOfTheFile() {
    var driver = Driver(80, 12)
    driver.press("37G")
    #expect(driver.model.reader?.sourceLine == 37)
  }

  @Test func wideBlocksPanWithAsciiMarks() {
    var driver = Driver(60, 20, isASCII: true)
    driver.press("]cl")
    #expect(driver.lines.contains { $0.contains("...") && $0.hasSuffix("...") })
    #expect(!driver.lines.dropLast().joined().contains("…"))
  }

  @Test func aFilteredHelpKeepsItsHeadings() throws {
    var driver = Driver()
    driver.press("?/paragraph<Enter>")
    let lines = driver.lines.map { $0.trimmingPrefix { $0 == " " } }
    let heading = try #require(lines.firstIndex { $0.hasPrefix("MOVING") })
    #expect(lines[heading + 1].hasPrefix("}") && lines[heading + 2].hasPrefix("{"))
    #expect(lines[1].hasPrefix("KEYS THAT WORK HERE"))
    #expect(!driver.shows("LINKS AND NOTES") && !driver.shows("ELSEWHERE"))
    driver.press("<Esc>/jumping<Enter>")
    #expect(driver.shows("JUMPING") && driver.shows("next heading") && !driver.shows("MOVING"))
  }

  @Test func themesAreAskedForByName() {
    var driver = Driver()
    driver.press(":theme light<Enter>")
    #expect(driver.effects.contains(.theme("light")))
  }
}

/// Notes that are not to be relied on any more.
struct DeprecatedTests {
  private func driver() -> Driver {
    var driver = Driver()
    let old = (FixtureWiki.files["concepts/soil.md"] ?? "")
      .replacing("type: concept", with: "type: concept\nstatus: Deprecated")
      .replacing("## Related", with: "- [ ] turn it over\n\n## Related")
    driver.changed["concepts/soil.md"] = old
    let notes = FixtureWiki.files.map { path, text in
      Driver.note(path, path == "concepts/soil.md" ? old : text)
    }
    driver.send(.libraryLoaded(Driver.library(of: notes)))
    return driver
  }

  @Test func listsDimAndNameThem() throws {
    var driver = driver()
    driver.press("R")
    let line = try #require(driver.lines.first { $0.contains("Soil") })
    #expect(line.contains("deprecated"))
  }

  @Test func theyCanBeHiddenEverywhere() {
    var driver = driver()
    driver.press("Rzd")
    #expect(!driver.lines[1...10].contains { $0.prefix(50).contains("Soil") })
    #expect(driver.status.contains("hidden"))
    driver.press("q")
    #expect(driver.lines.allSatisfy { !$0.prefix(20).contains("Soil") })
    driver.press("zd")
    #expect(driver.lines.contains { $0.prefix(22).contains("Soil") })
  }

  @Test(arguments: [
    ("sclay", "Soil"), ("okinds", "Kinds"), ("oconcepts/so", "concepts/soil"),
    (":tasks<Enter>", "turn it over"),
  ])
  func everyRowOfThemSaysSo(keys: String, title: String) throws {
    var driver = driver()
    driver.press(keys)
    let row = try #require(driver.lines.dropFirst().first { $0.prefix(60).contains(title) })
    #expect(row.contains("deprecated"), "\(row)")
  }

  @Test func hiddenOnesAreNeitherCountedNorFound() {
    var driver = driver()
    #expect(driver.lines[1].contains("NOTES              5"))
    driver.press("zd")
    #expect(driver.lines[1].contains("NOTES              4"))
    driver.press("osoil")
    #expect(driver.lines[0].contains("0 of 4 notes"))
    driver.press("<Esc>:tags<Enter>")
    #expect(!driver.shows("#earth"))
    driver.press("q:tasks<Enter>")
    #expect(driver.lines[0].contains("1 hidden"))
  }

  @Test func theTitleBarSaysSo() {
    var driver = driver()
    driver.press("osoil<Enter>")
    #expect(driver.lines[0].contains("deprecated"))
  }

  @Test(arguments: [("concepts/watering.md", "trust-mid"), ("notes/plan.md", "trust-low")])
  func trustHasItsOwnRole(path: String, role: String) {
    let driver = Driver(showing: path)
    #expect(driver.grid.snapshot().legend.contains { $0.contains("bar-\(role)") })
  }
}
