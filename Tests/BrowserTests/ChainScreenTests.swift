import Notes
import Testing

@testable import Browser

struct ChainScreenTests {
  @Test func chainsToTheChosenNoteAreListedWithReasons() {
    var driver = Driver()
    driver.press("gpplan<Enter>")
    #expect(driver.lines[0].contains("WHY Watering › Plan  1"))
    #expect(driver.shows("1 LINK"))
    #expect(driver.shows("→ Plan"))
    #expect(driver.shows("what is left to do"))
    driver.press("j<Enter>")
    #expect(driver.path == "notes/plan.md")
  }

  @Test func rowsOpenTheNoteTheyName() {
    var driver = Driver(showing: "index.md")
    driver.press("gp27 april<Enter>j<Enter>")
    #expect(driver.path == "concepts/watering.md")
  }

  @Test func stepsAgainstLinksAreMarkedAndSaid() {
    var driver = Driver(showing: "notes/plan.md")
    driver.press("gpgarden<Enter>")
    #expect(driver.shows("no links lead there one after the other"))
    #expect(driver.shows("← Garden"))
    #expect(driver.shows("→ Soil"))
  }

  @Test func aRowIsAsGoodAsATypedName() {
    var driver = Driver(showing: "index.md")
    driver.press("T/earth<Enter><Enter>gp")
    #expect(driver.lines[0].contains("WHY Garden › Soil"))
    driver.press("<Esc>")
    #expect(driver.lines[0].contains("#earth"))
  }

  @Test func theWayToItselfIsNone() {
    var driver = Driver()
    driver.press("gpwatering<Enter>")
    #expect(driver.status.contains("this is the note itself"))
    driver.press("<Esc>gp<Esc>")
    #expect(driver.model.layers.isEmpty)
    #expect(driver.path == "concepts/watering.md")
  }

  @Test func noChainIsSaid() {
    var driver = Driver()
    driver.changed["lonely.md"] = "# Lonely"
    let notes = FixtureWiki.files.keys.sorted().compactMap { FixtureWiki.read($0)?.note }
    driver.send(.libraryLoaded(Driver.library(of: notes + [Driver.note("lonely.md", "# Lonely")])))
    driver.press("gplonely<Enter>")
    #expect(driver.shows("no chain of at most 8 links leads there"))
    #expect(driver.lines[0].contains("Lonely  0"))
  }
}
