import Cells
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

  @Test(arguments: [(120, 36), (80, 24), (40, 10), (20, 9)])
  func theCellUnderTheCursorIsInSight(width: Int, height: Int) {
    let wide = "What is said of it at some length in the first column"
    let table = "| \(wide) | Two | Three |\n|---|---|---|\n| \(wide) | second | third cell |\n"
    let files = ["wide.md": "# Wide\n\n" + table]
    var driver = Driver(
      width, height, showing: "wide.md", files: files,
      library: Driver.library(of: files.map(Driver.note)))
    driver.press("t<Enter>")
    for cell in ["What", "second", "third"] {
      let seen = (0..<height).map { y in
        (0..<width).filter { driver.grid[$0, y].style == TableDrawing.cursor }.map { x in
          String(Array(driver.lines[y])[x])
        }.joined()
      }
      #expect(seen.joined().hasPrefix(cell), "\(seen.joined())")
      driver.press("l")
    }
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

  private func table(_ text: String, isASCII: Bool = false) -> Driver {
    let files = ["t.md": "# T\n\n" + text]
    var driver = Driver(
      showing: "t.md", isASCII: isASCII, spellsOut: isASCII, files: files,
      library: Driver.library(of: files.map(Driver.note)))
    driver.press("t<Enter>")
    return driver
  }

  @Test func numbersAreSortedByTheirValues() {
    var driver = table("| N |\n|---|\n| 100 |\n| 2e3 |\n| \u{2212}5 |\n| 1e-3 |\n| 1,5 |\n| 3 |\n")
    driver.press("S")
    let cells = driver.lines.dropFirst(4).prefix(6).map { $0.filter { $0 != " " } }
    #expect(cells == ["\u{2212}5", "1e-3", "1,5", "3", "100", "2e3"])
  }

  @Test func answersAreColouredAsOnThePage() throws {
    let driver = table("| Ok |\n|---|\n| \u{2705} |\n| yes (each) |\n| \u{274c} |\n| maybe |\n")
    func role(_ text: String) throws -> Role {
      let row = try #require(driver.lines.firstIndex { $0.contains(text) })
      return driver.grid[1, row].style.role
    }
    #expect(try role("yes (each)") == .yes)
    #expect(try role("\u{274c}") == .no)
    #expect(try role("maybe") == .text)
  }

  @Test func theCardOfARowIsSpelled() {
    var driver = table(
      "| What \u{2192} |\n|---|\n| $\\alpha$ \u{2192} x\u{b2} \u{2026} |\n", isASCII: true)
    driver.press("<Enter>")
    #expect(driver.lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test func theOrderIsSaidWithoutMarkup() {
    var driver = table("| **N** of $\\alpha$ |\n|---|\n| 1 |\n")
    driver.press("S")
    let isSaid = driver.shows("by N of \u{3b1}, upwards")
    #expect(isSaid)
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

/// What is seen of a table that is wider than the screen.
struct WideTableTests {
  private func driver(_ width: Int = 60) -> Driver {
    var driver = Driver(width, 14)
    let names = (1...9).map { "column\($0)" }
    let text =
      "# Plan\n\n| " + names.joined(separator: " | ") + " |\n"
      + String(repeating: "|---", count: 9) + "|\n| "
      + names.map { "\($0.last ?? "0")" }
      .joined(separator: " | ") + " |\n"
    driver.changed["notes/plan.md"] = text
    driver.press("oplan<Enter>")
    let notes = FixtureWiki.files.map { path, old in
      Driver.note(path, path == "notes/plan.md" ? text : old)
    }
    driver.send(.libraryLoaded(Driver.library(of: notes)))
    driver.press("t/plan<Enter><Enter>")
    return driver
  }

  @Test func theArrowOfTheOrderIsSeenUnderTheWidestHead() {
    var driver = driver()
    driver.press("S")
    #expect(driver.lines[1].contains("colu… ↑"))
    driver.press("S")
    #expect(driver.lines[1].contains("colu… ↓"))
  }

  @Test func columnsOutOfSightAreTold() {
    var driver = driver()
    #expect(driver.lines[1].hasSuffix("…"))
    #expect(driver.shows("columns 1 to 6 of 9"))
    driver.press("$")
    #expect(driver.shows("columns 1 and 5 to 9 of 9") && !driver.lines[1].contains("…"))
    #expect(!self.driver(120).shows("columns"))
  }

  @Test(arguments: ["yc", "yr"]) func withoutARowNothingIsCopied(keys: String) {
    var driver = driver()
    driver.press("/qqqq<Enter>")
    driver.forgetEffects()
    driver.press(keys)
    let copied = driver.effects.filter { if case .copy = $0 { true } else { false } }
    #expect(copied.isEmpty && driver.status.contains("no row to copy"))
  }
}
