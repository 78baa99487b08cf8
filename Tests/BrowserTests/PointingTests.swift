import Cells
import Layout
import Notes
import TestSupport
import Testing

@testable import Browser

/// The mouse, and where it is like a key.
struct PointingTests {
  private func click(_ driver: inout Driver, on text: String) {
    for (y, line) in driver.lines.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let x = line.distance(from: line.startIndex, to: range.lowerBound)
      driver.send(.terminal(.mouse(Mouse(.press(.left), at: Point(x: x, y: y)))))
      return
    }
    Issue.record("nothing says \(text)")
  }

  /// Who asks where a note leads to chooses the other end by a click as by Enter.
  @Test func aClickInTheWhyFinderAsksForTheChain() {
    var typed = Driver()
    typed.press("gpplan<Enter>")
    var clicked = Driver()
    clicked.press("gpplan")
    click(&clicked, on: "Plan")
    #expect(clicked.lines == typed.lines)
  }

  @Test func aClickOnHelpClosesNothing() {
    var driver = Driver()
    driver.press("?")
    let before = driver.lines
    for x in [0, 60, 119] {
      driver.send(.terminal(.mouse(Mouse(.press(.left), at: Point(x: x, y: 20)))))
    }
    #expect(driver.lines == before)
  }

  @Test func aClickBesideALowCardClosesIt() {
    var driver = Driver()
    driver.press("]f<Enter>")
    let area = PopupLayout.area(of: driver.model.layers[0], on: driver.model.size)
    guard let area else {
      Issue.record("no card")
      return
    }
    driver.send(.terminal(.mouse(Mouse(.press(.left), at: Point(x: area.x + 1, y: area.y)))))
    #expect(!driver.model.layers.isEmpty)
    let below = Point(x: area.x + 1, y: area.rows.upperBound)
    driver.send(.terminal(.mouse(Mouse(.press(.left), at: below))))
    #expect(driver.model.layers.isEmpty)
  }

  @Test func aClickIntoTheSecondNoteAsksForWhatBelongsToIt() {
    var driver = Driver(showing: "concepts/soil.md")
    driver.press("]lv")
    let second = driver.model.split?.note.path ?? ""
    driver.forgetEffects()
    driver.send(
      .terminal(.mouse(Mouse(.press(.left), at: Point(x: driver.model.size.width - 3, y: 30)))))
    #expect(driver.path == second)
    #expect(driver.effects.contains { if case .watch(second) = $0 { true } else { false } })
  }

  @Test(arguments: ["", "zM", "zk"]) func aNoteThatShrankIsReadAgain(keys: String) {
    var driver = Driver(80, 12)
    driver.press("G" + keys)
    driver.changed["concepts/watering.md"] = "# Watering\n\nOnly this is left.\n"
    driver.send(.wikiChanged(written: ["concepts/watering.md"], removed: []))
    #expect(driver.model.reader?.flow.note.readableTitle == "Watering")
    driver.press("zR")
    #expect(driver.shows("Only this is left."))
  }

  @Test func theSecondNoteIsReadAgain() {
    var driver = Driver(showing: "concepts/soil.md")
    driver.press("]lv")
    driver.changed["concepts/watering.md"] = "# Watering\n\nOnly this is left.\n"
    driver.send(.wikiChanged(written: ["concepts/watering.md"], removed: []))
    #expect(driver.shows("Only this is left."))
    #expect(driver.path == "concepts/soil.md")
  }

  @Test func bothAreReadAgainThoughTheyChangeSides() {
    var driver = Driver(showing: "concepts/soil.md")
    driver.press("]lv")
    driver.holdsAnswers = true
    driver.changed["concepts/watering.md"] = "# Watering\n\nOnly this is left.\n"
    driver.changed["concepts/soil.md"] = "# Soil\n\nThis is left as well.\n"
    driver.send(
      .wikiChanged(written: ["concepts/soil.md", "concepts/watering.md"], removed: []))
    driver.press("w")
    #expect(driver.path == "concepts/watering.md")
    driver.answer()
    #expect(driver.shows("Only this is left."))
    #expect(driver.shows("This is left as well."))
  }

  @Test func ofASecondNoteThatIsGoneItIsSaid() {
    var driver = Driver(showing: "concepts/soil.md")
    driver.press("]lv")
    driver.send(.wikiChanged(written: [], removed: ["concepts/watering.md"]))
    #expect(driver.status.contains("is gone from the wiki; this is what it was"))
  }
}
