import Testing

@testable import Browser

struct TrailTests {
  /// Watering, then soil by its reason.
  private var walked: Driver {
    var driver = Driver()
    driver.press("G")
    for _ in 0..<20 where !driver.status.contains("what holds the water") { driver.press("<Tab>") }
    driver.press("<Enter>")
    return driver
  }

  @Test func theTrailSaysTitlesAddressesAndReasons() throws {
    var driver = walked
    #expect(driver.path == "concepts/soil.md")
    driver.press("yr")
    let expected = """
      # Trail through Garden

      1. **Watering** (`concepts/watering`)
      2. **Soil** (`concepts/soil`) — what holds the water

      """
    #expect(driver.effects.contains(.copy(expected)))
  }

  @Test func goingBackTakesTheStepOff() {
    var driver = walked
    driver.press("Hyr")
    #expect(
      driver.effects.contains {
        if case .copy(let text) = $0 { !text.contains("Soil") } else { false }
      })
    driver.press("Lyr")
    #expect(
      driver.effects.contains {
        if case .copy(let text) = $0 { text.contains("what holds the water") } else { false }
      })
  }

  @Test(arguments: [
    ("walk", "~/walk.md"), ("/tmp/a/walk.md", "/tmp/a/walk.md"), ("'my walk'", "~/my walk.md"),
  ])
  func theTrailIsSaved(name: String, path: String) {
    var driver = walked
    driver.press(":trail save \(name)<Enter>")
    #expect(
      driver.effects.contains {
        if case .save(let text, path) = $0 { text.contains("2. **Soil**") } else { false }
      })
  }

  @Test(arguments: ["trail save", "trail keep x", "trail save a b"])
  func whatIsNoTrailCommandIsSaid(line: String) {
    var driver = walked
    driver.press(":\(line)<Enter>")
    #expect(driver.status.contains("trail save NAME"))
  }

  @Test func theTrailIsShown() {
    var driver = walked
    driver.press(":trail<Enter>")
    #expect(driver.shows("1. Watering") && driver.shows("what holds the water"))
  }

  @Test func theTrailCanBeWalked() {
    var driver = walked
    let last = driver.path
    driver.press(":trail<Enter>gg<Enter>")
    #expect(driver.path == "concepts/watering.md" && driver.path != last)
    #expect(driver.model.layers.isEmpty)
    driver.press("H")
    #expect(driver.path == last)
  }

  @Test func namesFromNotesAreNoMarkdown() {
    let text = TrailText(
      steps: [.init(title: "a\n# *b* [c](d) <e>", address: "x`y", reason: "r\u{1b}[0m|")], wiki: "w"
    )
    #expect(
      text.markdown.hasSuffix(
        "1. **a \\# \\*b\\* \\[c\\](d) \\<e\\>** (`` x`y ``) — r\\[0m\\|\n"))
  }

  @Test(arguments: [("x", "`x`"), ("x`y", "`` x`y ``"), ("a``b`", "``` a``b` ```")])
  func codeStandsBetweenEnoughBackticks(text: String, code: String) {
    #expect(CodeSpan.markdown(text) == code)
  }

  /// Keys that come before the notes they ask for.
  @Test func keysAheadOfTheNotesWalkAsTheyWould() {
    var driver = walked
    driver.press("ogarden<Enter>")
    #expect(driver.path == "index.md")
    driver.holdsAnswers = true
    driver.press("HH")
    driver.answer()
    #expect(driver.path == "concepts/watering.md")
    #expect(driver.model.trail.past.isEmpty)
    #expect(driver.model.trail.future.map(\.path) == ["index.md", "concepts/soil.md"])
    driver.press("L")
    #expect(driver.path == "concepts/soil.md")
    driver.press("yr")
    #expect(
      driver.effects.contains {
        if case .copy(let text) = $0 { text.contains("what holds the water") } else { false }
      })
  }

  @Test func backFromANoteThatIsNotThereYetStays() {
    var driver = Driver()
    driver.press("]l")
    driver.holdsAnswers = true
    driver.press("<Enter>H")
    driver.answer()
    #expect(driver.path == "concepts/watering.md")
    driver.press("L")
    #expect(driver.path == "daily/2026-04-27.md")
  }

  @Test func oneNoteIsNoNotes() {
    var driver = Driver()
    driver.press("yr")
    #expect(driver.status.contains("copied the trail: 1 note") && !driver.status.contains("notes"))
  }
}
