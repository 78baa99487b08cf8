import Testing

@testable import Browser

/// Links in the cells of a table over the whole screen.
struct TableScreenTests {
  private func driver() -> Driver {
    var driver = Driver()
    driver.changed["notes/plan.md"] = """
      # Plan

      | What | Where |
      |---|---|
      | water \\| wait | [[watering]] or [[soil#Kinds\\|the kinds]] |
      | [[soil]] | nowhere |
      | out | <https://example.org/x> |

      - [[soil]] — after the table
      """
    driver.press("oplan<Enter>")
    let read = driver.changed["notes/plan.md"].flatMap { $0 } ?? ""
    let notes = FixtureWiki.files.map { path, text in
      Driver.note(path, path == "notes/plan.md" ? read : text)
    }
    driver.send(.libraryLoaded(Driver.library(of: notes)))
    driver.press("t/plan<Enter><Enter>")
    return driver
  }

  @Test func tabStepsThroughTheLinksOfTheCell() {
    var driver = driver()
    driver.press("<Tab>")
    #expect(driver.status.contains("no link in this cell"))
    driver.press("l<Tab>")
    #expect(driver.status.contains("⏎ Watering"))
    driver.press("<Tab>")
    #expect(driver.status.contains("⏎ Soil › Kinds"))
    driver.press("<Tab>")
    #expect(driver.status.contains("⏎ Watering"))
    driver.press("<Shift-Tab>")
    #expect(driver.status.contains("⏎ Soil › Kinds"))
    driver.press("<Enter>")
    #expect(driver.path == "concepts/soil.md")
  }

  @Test func withoutASelectedLinkEnterIsTheCard() {
    var driver = driver()
    driver.press("l<Tab><Esc><Enter>")
    #expect(driver.shows("What   water | wait"))
    driver.press("q<Tab>j<Enter>")
    #expect(driver.shows("Where  nowhere"))
  }

  @Test func linksKeepToTheirCellsWhenRowsAreSorted() {
    var driver = driver()
    driver.press("/nowhere<Enter><Tab><Enter>")
    #expect(driver.path == "concepts/soil.md")
  }

  @Test func addressesAreShownFirst() {
    var driver = driver()
    driver.press("Gl<Tab><Enter>")
    #expect(driver.status.contains("https://example.org/x"))
    #expect(driver.effects.allSatisfy { $0 != .openExternal("https://example.org/x") })
    driver.press("<Enter>")
    #expect(driver.effects.contains(.openExternal("https://example.org/x")))
  }

  @Test func itsNoteOpensAtTheRow() {
    var driver = driver()
    driver.press("jgf")
    #expect(driver.path == "notes/plan.md")
    #expect(driver.model.layers.isEmpty)
  }
}
