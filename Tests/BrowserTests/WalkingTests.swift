import Cells
import Notes
import TestSupport
import Testing

@testable import Browser

struct WalkingTests {
  @Test func statusSaysWhatEnterWouldDo() {
    var driver = Driver(showing: "concepts/soil.md")
    driver.press("]l]l")
    #expect(driver.status.contains("⏎ Watering — it decides how often to water"))
    driver.press("<Tab>")
    #expect(driver.status.contains("no note 'mulch'"))
    #expect(driver.status.contains("want it too"))
  }

  @Test func backReturnsToThePlace() {
    var driver = Driver(80, 24)
    driver.press("ddjj]l")
    let before = driver.grid.snapshot().characters.dropLast()
    driver.press("<Enter>")
    #expect(driver.path == "concepts/soil.md")
    driver.press("<Backspace>")
    #expect(driver.path == "concepts/watering.md")
    #expect(driver.lines.dropLast() == before)
    driver.press("<Alt-→>")
    #expect(driver.path == "concepts/soil.md")
  }

  @Test func aNewStepForgetsTheWayForward() {
    var trail = Trail()
    let stops = (0..<4).map { Trail.Stop(path: "\($0)", title: "", position: Position()) }
    trail.leave(stops[0])
    trail.leave(stops[1])
    #expect(trail.back(1, from: stops[2]) == stops[1])
    trail.leave(stops[1])
    #expect(trail.forward(1, from: stops[3]) == nil)
    #expect(trail.back(5, from: stops[3]) == stops[0])
    #expect(trail.forward(9, from: stops[0]) == stops[3])
    #expect(trail.forward(1, from: stops[3]) == nil)
  }

  @Test func linkIsFollowedByItsNumber() {
    var driver = Driver(showing: "concepts/soil.md")
    driver.press("2")
    let shown = driver.grid
    #expect(shown != Driver(showing: "concepts/soil.md").grid)
    driver.press("<Enter>")
    #expect(driver.path == "concepts/watering.md")
  }

  @Test func anchorsAreFound() {
    var driver = Driver(80, 12, showing: "concepts/soil.md")
    driver.press("]l<Enter>")
    #expect(driver.path == "concepts/watering.md")
    #expect(driver.lines[1].contains("What was measured"))
  }

  @Test func externalAddressIsShownBeforeItIsOpened() {
    var driver = Driver(showing: "index.md")
    driver.press("<Tab><Tab><Tab>")
    driver.press("<Enter>")
    #expect(driver.status.contains("https://example.org/garden"))
    #expect(!driver.effects.contains { if case .openExternal = $0 { true } else { false } })
    driver.press("<Enter>")
    #expect(driver.effects.contains(.openExternal("https://example.org/garden")))
  }

  @Test(arguments: ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "ftp://h/x"])
  func otherSchemesAreNeverOpened(address: String) {
    var driver = Driver()
    driver.changed["notes/plan.md"] = "# Plan\n\n[x](<\(address)>)\n"
    driver.press("oplan<Enter>]l<Enter><Enter><Enter>")
    #expect(driver.path == "notes/plan.md")
    #expect(!driver.effects.contains { if case .openExternal = $0 { true } else { false } })
  }

  @Test func lateAnswersAreDropped() {
    var driver = Driver(showing: "index.md")
    driver.holdsAnswers = true
    driver.press("<Tab><Enter>")
    let late = driver.held
    driver.press("<Tab><Enter>")
    guard case .read(let path, .show, let ticket)? = late.first,
      let read = FixtureWiki.read(path)
    else {
      Issue.record("nothing was asked for: \(late)")
      return
    }
    driver.send(.noteRead(read, .show, ticket: ticket))
    #expect(driver.path == "index.md")
    driver.answer()
    #expect(driver.path == "concepts/soil.md")
  }

  @Test func missingNoteLeavesWhatIsShown() {
    var driver = Driver(showing: "index.md")
    driver.changed["concepts/watering.md"] = .some(nil)
    driver.press("<Tab><Enter>")
    #expect(driver.path == "index.md")
    #expect(driver.status.contains("concepts/watering.md is gone"))
  }

  @Test func linkSelectionBeginsOnTheScreen() {
    var driver = Driver(80, 24)
    driver.press("ddd<Tab>")
    let selected = driver.model.reader?.selected
    #expect(selected != nil)
    #expect(driver.model.reader?.linksInSight.first == selected)
  }

  @Test func escapeRestoresThePlaceAfterFind() {
    var driver = Driver(80, 12)
    let before = driver.lines
    driver.press("/paragraph 20")
    #expect(driver.shows("Paragraph 20"))
    driver.press("<Esc>")
    #expect(driver.lines == before)
  }
}
