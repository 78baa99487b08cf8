import Cells
import Notes
import TestSupport
import Testing

@testable import Browser

/// The section that is read, closed sections as places to stop at, and the block that is panned.
struct ReadingPlaceTests {
  private static let sections = """
    # Sections

    Begins.

    ## First

    One [[soil]].

    ## Second

    Two.

    ## Third

    """ + (1...60).map { "Line \($0) of the third." }.joined(separator: "\n\n")

  private static func driver(_ text: String, _ width: Int = 120, _ height: Int = 36) -> Driver {
    let files = FixtureWiki.files.merging(["a.md": text]) { $1 }
    let notes = files.keys.sorted().map { Driver.note($0, files[$0] ?? "") }
    return Driver(
      width, height, showing: "a.md", files: files, library: Driver.library(of: notes))
  }

  private static func read(_ driver: Driver) -> String? {
    driver.model.context.list.rows.first { $0.isCurrent }?.title
  }

  @Test func aNoteThatWasOpenedIsReadFromItsFirstSection() {
    var driver = Self.driver(Self.sections)
    #expect(Self.read(driver) == "First")
    driver.press("za")
    #expect(!driver.shows("One soil") && driver.shows("Two."))
    driver.press("za")
    #expect(driver.shows("One soil"))
  }

  @Test func theHeadingAtOrAboveTheTopIsRead() {
    var driver = Self.driver(Self.sections, 80, 24)
    var lines: [String?] = []
    for _ in 0..<12 {
      driver.press("j")
      lines.append(driver.lines[1].contains("Second") ? "Second" : Self.read(driver))
      #expect(lines.last == Self.read(driver))
    }
    #expect(lines.contains("First"))
    #expect(["Second", "Third"].contains(lines.last))
  }

  @Test func aSectionGoneToIsReadThoughThePageEnds() {
    let text = Self.sections + "\n\n## Fourth\n\nFour.\n\n## Fifth\n\nFive.\n"
    var driver = Self.driver(text)
    driver.press("OG")
    for _ in 0..<20 where driver.model.context.list.selection?.title != "Fourth" {
      driver.press("k")
    }
    driver.press("<Enter>")
    #expect(Self.read(driver) == "Fourth")
  }

  @Test func closedSectionsAreStoppedAtAndOpened() {
    var driver = Self.driver(Self.sections)
    driver.press("zM")
    #expect(driver.status.contains("⏎ unfolds First"), "\(driver.status)")
    driver.press("<Tab>")
    #expect(driver.status.contains("⏎ unfolds First"), "\(driver.status)")
    driver.press("<Tab>")
    #expect(driver.status.contains("⏎ unfolds Second"), "\(driver.status)")
    driver.press("<Enter>")
    #expect(driver.shows("Two.") && !driver.shows("One soil"))
    driver.press("za")
    #expect(!driver.shows("Two."))
    driver.press("gg<Enter>")
    #expect(driver.shows("One soil") && !driver.shows("Two."))
    driver.press("zM3<Enter>")
    #expect(driver.shows("Line 2 of the third"))
  }

  @Test func closedSectionsBeyondTheScreenAreStoppedAt() {
    let parts = (1...60).map { "## Part \($0)\n\nwords \($0)" }.joined(separator: "\n\n")
    var driver = Self.driver("# Parts\n\n" + parts, 80, 16)
    driver.press("zM" + String(repeating: "<Tab>", count: 40))
    #expect(driver.status.contains("⏎ unfolds Part 40"), "\(driver.status)")
    #expect(driver.shows("Part 40"))
    driver.press("<Shift-Tab>")
    #expect(driver.status.contains("⏎ unfolds Part 39"), "\(driver.status)")
  }

  // MARK: - Panning

  private static func wide(_ name: String) -> String {
    "```text\n\(name) " + String(repeating: "0123456789", count: 30) + "\n```\n\n"
  }

  private static let blocks =
    "# Wide\n\n" + ["first", "second", "third"].map { "## \($0)\n\n" + wide($0) }.joined()

  private static func panned(_ driver: Driver) -> [String] {
    ["first", "second", "third"].filter { name in !driver.shows("\(name) 01234") }
  }

  @Test func theTopmostBlockIsPannedAndStaysTheOne() {
    var driver = Self.driver(Self.blocks)
    driver.press("l")
    #expect(Self.panned(driver) == ["first"])
    driver.press("l")
    #expect(Self.panned(driver) == ["first"])
  }

  @Test func theBlockJumpedToIsPanned() {
    var driver = Self.driver(Self.blocks)
    driver.press("]c]c]cl")
    #expect(Self.panned(driver) == ["third"])
    driver.press("hhhgg]c]cl")
    #expect(Self.panned(driver) == ["second"])
  }

  // MARK: - Numbers and counts

  @Test func numbersOfLinksAreNeverCutSilently() {
    let words = String(repeating: "[[soil|soils]] ", count: 60)
    for width in 30...60 {
      var driver = Self.driver("# Links\n\n" + words, width, 20)
      let before = driver.grid
      driver.press("1")
      for (old, new) in zip(before.snapshot().characters, driver.lines).dropFirst(3).dropLast()
      where !old.isEmpty {
        let letters = new.filter { !$0.isNumber && $0 != " " }
        #expect(letters == old.filter { $0 != " " } || new.hasSuffix("…"), "\(width): \(new)")
      }
    }
  }

  private static let middle = "\n\n" + (1...60).map { "Line \($0)." }.joined(separator: "\n\n")

  @Test func linksAreCountedInTheOrderOfTheScreen() throws {
    let text = """
      ---
      sources: ["[[soil]]", "[[notes/plan]]"]
      ---

      # Counted

      See [[soil]] and [[mulch]].

      """ + Self.middle + "\n\n## Sources\n\n- [[daily/2026-04-27]]\n"
    var driver = Self.driver(text)
    var numbers: [String] = []
    for _ in 0..<(try #require(driver.model.reader).linkCount) {
      driver.press("<Tab>")
      guard let match = driver.status.firstMatch(of: #/([0-9]+)\/[0-9]+ links/#) else { continue }
      numbers.append(String(match.1))
    }
    #expect(numbers == numbers.indices.map { String($0 + 1) })
    #expect(numbers.count > 4)
  }
}
