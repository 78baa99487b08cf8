import Cells
import Layout
import Testing

@testable import Browser

/// What has the focus, and what takes a key or a click.
struct FocusTests {
  @Test(arguments: ["w", "ww"]) func theMarkStandsWhereTheFocusIs(keys: String) {
    var driver = Driver()
    #expect(!driver.shows("▌"))
    #expect(driver.lines.contains { $0.contains("▏") })
    driver.press(keys)
    #expect(driver.lines.joined().count { $0 == "▌" } == 1)
  }

  @Test func theOutlineIsEnteredAtTheSectionThatIsRead() {
    var driver = Driver(120, 14)
    driver.press("]h]h")
    let heading = driver.model.reader?.currentHeading
    driver.press("w")
    #expect(driver.model.context.list.selection?.isCurrent == true)
    #expect(heading != nil && driver.status.contains("What was measured"))
  }

  @Test(arguments: [(120, 12), (80, 12)]) func aGroupIsShownFromItsHead(width: Int, height: Int) {
    var driver = Driver(width, height)
    driver.press("B")
    let list = driver.model.context.list
    let place = driver.model.context.place(ofHeading: "BACKLINKS")
    #expect(place == list.top || list.visible.upperBound == list.rows.count)
    #expect(driver.lines.contains { $0.contains("BACKLINKS") })
  }

  @Test(arguments: ["o", "ssand", ":", "/", "R/"], ["<Ctrl-l>", "<Ctrl-z>"])
  func theScreenIsDrawnAnewAndLeftWhileTyping(keys: String, key: String) {
    var driver = Driver()
    driver.press(keys)
    driver.forgetEffects()
    driver.press(key)
    #expect(driver.effects == [key == "<Ctrl-l>" ? .redraw : .suspend])
  }

  @Test(arguments: ["osoil", "ssand", ":the", "/water", "R/soil"])
  func helpIsThereWhileTyping(keys: String) {
    var driver = Driver()
    driver.press(keys)
    let before = driver.lines
    driver.press("<F1>")
    #expect(driver.shows("KEYS"))
    driver.press("q")
    #expect(driver.lines == before)
  }

  @Test func aClickOnTheKeysIsNoClickOnThePaneBelow() {
    var driver = Driver()
    driver.press("y")
    for case .after(400, .keyHint, let ticket) in driver.effects {
      driver.send(.elapsed(.keyHint, ticket: ticket))
    }
    #expect(driver.shows("copy as a link"))
    let row = driver.lines.firstIndex { $0.contains("copy as a link") } ?? 0
    let before = driver.path
    driver.send(.terminal(.mouse(Mouse(.press(.left), at: Point(x: 6, y: row)))))
    #expect(!driver.shows("copy as a link"))
    #expect(driver.path == before && driver.model.panes.focus == .reader)
  }

  @Test func aClickOnTheGreetingTakesItAway() {
    var driver = Driver()
    driver.change { $0.greets = true }
    driver.send(.terminal(.mouse(Mouse(.press(.left), at: Point(x: 6, y: 33)))))
    #expect(!driver.model.greets && driver.model.panes.focus == .reader)
  }

  @Test func numbersLeaveTheWordsOfLinks() {
    var driver = Driver(showing: "index.md")
    driver.press("2")
    for title in ["1Watering", "2Soil", "3Elsewhere"] { #expect(driver.shows(title)) }
  }

  @Test(arguments: Shot.sizes) func helpIsReadableWhole(
    width: Int, height: Int
  ) {
    let marks = FrameMarks(Options(wikiName: "Garden", now: 0))
    let entries = HelpText.entries(.standard, marks, width: width - 2, in: .reader)
    for line in entries.flatMap(\.lines) { #expect(TextWidth.width(of: line.text) <= width - 2) }
    let text = entries.map { $0.lines.map(\.text).joined(separator: " ") }.joined(separator: "\n")
      .split(separator: " ").joined(separator: " ")
    for row in CommandTable.rows {
      #expect(text.contains(row.summary), "\(row.summary)")
    }
  }
}
