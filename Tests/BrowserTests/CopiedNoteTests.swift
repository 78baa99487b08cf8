import Foundation
import Notes
import TestSupport
import Testing

@testable import Browser

/// A copied page is read as markdown that is not its file: whatever goes to a place of it, or takes
/// a part of it, counts in the markdown.
struct CopiedNoteTests {
  private static func driver(_ width: Int = 120, _ height: Int = 24) throws -> Driver {
    let file = Places.packageRoot.appending(path: "Tests/Fixtures/copied-page/copied.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    let note = Driver.note("sigpipe.md", text)
    try #require(note.isDegraded)
    return Driver(
      width, height, showing: "sigpipe.md", files: ["sigpipe.md": text],
      library: Driver.library(of: [note]))
  }

  private func copied(_ driver: Driver) -> String? {
    for case .copy(let text) in driver.effects.reversed() { return text }
    return nil
  }

  @Test func aSectionIsTheSection() throws {
    var driver = try Self.driver()
    driver.press("]h]hys")
    #expect(
      copied(driver)?.split(separator: "\n") == [
        "## Key Points",
        "- The signal is sent on the write after the reader closed its end, not when it closes",
        "- A shell shows status 141, which is 128 plus the number of the signal",
        "- Ignoring the signal is inherited by child processes",
      ])
    driver.press("G|cat<Enter><Enter>")
    let inputs = driver.effects.compactMap {
      if case .pipe(.start(_, let input, _)) = $0 { input } else { nil }
    }
    #expect(try #require(inputs.first).hasPrefix("## Real Incident (2026-03-14)\n"))
  }

  @Test func theTableInSightIsTheTable() throws {
    var driver = try Self.driver()
    driver.press("]tyv")
    #expect(copied(driver)?.hasPrefix("Language\tIgnores the signal") == true)
  }

  @Test(arguments: ["Key Points", "How the Silence Arises", "Defaults at Program Start"])
  func theOutlineLeadsToItsHeadings(heading: String) throws {
    var driver = try Self.driver()
    driver.press("O/\(heading.replacing(" ", with: "<Space>"))<Enter><Enter>")
    let current = try #require(driver.model.reader?.currentHeading)
    #expect(driver.model.reader?.note.headings[current].text == heading)
    #expect(driver.lines[1...4].contains { $0.contains(heading) })
  }

  @Test func theKeyPointsAreBroughtIntoSight() throws {
    var driver = try Self.driver(40, 10)
    driver.press("Gzk")
    #expect(driver.shows("• The signal is sent on the write"))
  }

  @Test func anIncidentIsWhereItStands() throws {
    var driver = try Self.driver()
    driver.press("i")
    #expect(driver.shows("cut at the first megabyte"))
    driver.press("<Enter>")
    #expect(driver.lines[1].contains("Real Incident"))
  }

  @Test func aTableIsSeenBeforeItIsOpened() throws {
    var driver = try Self.driver()
    driver.press("t")
    #expect(driver.lines[1...4].contains { $0.contains("Ignores the signal") })
  }
}
