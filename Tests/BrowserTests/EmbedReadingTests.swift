import Cells
import TestSupport
import Testing

@testable import Browser

/// Notes shown inside others.
struct EmbedReadingTests {
  private static let around = """
    # Around

    Before it.

    ![[soil]]

    After it, [[plan]].
    """

  private func driver(_ width: Int = 80, _ height: Int = 24) -> Driver {
    var driver = Driver(width, height)
    driver.changed["index.md"] = Self.around
    driver.press("oindex<Enter>")
    return driver
  }

  @Test func textStandsInPlaceBelowItsOrigin() {
    let driver = driver(100, 30)
    #expect(driver.shows("⧉ Soil"))
    #expect(driver.shows("│ Good soil holds water"))
    #expect(driver.shows("After it"))
  }

  @Test func linksInsideAreFollowed() {
    var driver = driver()
    driver.press("<Tab><Tab>")
    #expect(driver.status.contains("⏎ Watering › What was measured"))
    driver.press("<Enter>")
    #expect(driver.path == "concepts/watering.md")
    driver.press("H<Esc>2<Enter>")
    #expect(driver.path == "concepts/watering.md")
  }

  @Test func reasonsInsideAreTold() {
    var driver = driver(100, 40)
    driver.press("3")
    #expect(driver.status.contains("it decides how often to water"))
    driver.press("<Esc>3<Enter>")
    #expect(driver.path == "concepts/watering.md")
  }

  @Test func tabFindsLinksInsideBelowTheScreen() {
    var driver = driver(60, 8)
    var seen: [String] = []
    for _ in 0..<5 {
      driver.press("<Tab>")
      seen.append(driver.status)
    }
    #expect(seen[0].contains("Soil"))
    #expect(seen[1].contains("What was measured"))
    #expect(seen[2].contains("Watering — it decides"))
    #expect(seen[3].contains("mulch"))
    #expect(seen[4].contains("Plan"))
    driver.press("<Shift-Tab>")
    #expect(driver.status.contains("mulch"))
    driver.press("<Shift-Tab><Shift-Tab>")
    #expect(driver.status.contains("What was measured"))
  }

  @Test func wordsInsideAreFound() {
    var driver = driver(60, 9)
    driver.press("/water<Enter>")
    #expect(driver.status.contains("/water  1 of 5"))
    #expect(driver.shows("│ Good soil holds water"))
    let marked = driver.grid.snapshot()
    driver.press("n")
    #expect(driver.status.contains("2 of 5"))
    #expect(driver.grid.snapshot() != marked)
    driver.press("nn")
    #expect(driver.status.contains("4 of 5"))
    #expect(driver.shows("how often to water"))
    driver.press("nn")
    #expect(driver.status.contains("1 of 5"))
    #expect(driver.shows("Good soil holds water"))
    driver.press("G/water<Enter>")
    #expect(driver.status.contains("3 of 5"))
  }

  @Test func theNoteItIsFromOpens() {
    var driver = driver(80, 12)
    driver.press("gf")
    #expect(driver.path == "concepts/soil.md")
    driver.press("H<Tab><Tab>gf")
    #expect(driver.path == "concepts/soil.md")
  }

  @Test func ghostsInsideAreEditedAndLinesAreTheirs() {
    var driver = driver(100, 40)
    driver.press("<Tab><Tab><Tab><Tab>e")
    #expect(driver.effects.last == .edit(path: "mulch.md", line: 1))
    driver.press("<Shift-Tab>e")
    #expect(driver.effects.last == .edit(path: "concepts/soil.md", line: 18))
  }

  @Test func newTextInsideIsShownAndThePlaceKept() {
    var driver = driver(100, 30)
    let before = driver.model.reader?.top
    driver.changed["concepts/soil.md"] = "# Soil\n\nQuite another text."
    driver.send(.libraryLoaded(Driver.library))
    #expect(driver.shows("Quite another text."))
    #expect(driver.model.reader?.top == before)
    #expect(!driver.status.contains("changed on disk"))
  }

  @Test func embedsComeWithTheWiki() {
    var driver = Driver(100, 30, showing: "notes/plan.md", hasLibrary: false)
    driver.changed["notes/plan.md"] = Self.around
    driver.send(.noteChanged(path: "notes/plan.md"))
    #expect(!driver.shows("Good soil"))
    driver.send(.libraryLoaded(Driver.library))
    #expect(driver.shows("│ Good soil holds water"))
  }
}
