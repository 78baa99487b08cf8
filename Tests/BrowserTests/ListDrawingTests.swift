import Cells
import Layout
import Testing

@testable import Browser

/// What rows show where there is little room.
struct ListDrawingTests {
  private func driver(_ text: String, _ width: Int) -> Driver {
    let note = Driver.note("a.md", text)
    return Driver(
      width, 10, showing: "a.md", files: ["a.md": text], library: Driver.library(of: [note]))
  }

  @Test func theMatchedEndOfALongNameIsShown() {
    let text = "# A long title of a note that goes on\n\n## Zebra crossing\n\ntext\n"
    var driver = driver(text, 40)
    driver.press("ozebra")
    #expect(driver.lines[1].contains("…") && driver.lines[1].contains("› Zebra crossing"))
    driver.press("<Ctrl-u>long")
    #expect(driver.lines[1].contains("A long title of a note"))
    for width in 1...12 {
      driver.send(.terminal(.resize(Size(width: width, height: 5))))
      #expect(driver.grid.size.width == width)
    }
  }

  @Test func howFarTheWikiIsReadIsSaidOnce() {
    var driver = Driver(120, 36, hasLibrary: false)
    driver.send(.progress(Progress(.reading, done: 5, of: 10, rate: 5)))
    let count = driver.status.split(separator: " ").count { $0 == "reading" }
    #expect(count == 1)
    driver.press("<Tab>")
    #expect(driver.status.contains("reading"))
  }

  @Test func noLineOfTheCardBeginsOrEndsWithADot() {
    let head =
      "---\ntype: concept\ntags: [one, two, three]\nupdated: 2026-01-02\n"
      + "sources: [\"[[first]]\", \"[[second]]\"]\nverified:\n  - by: process:rain-gauge\n"
      + "    at: 2026-05-02\n---\n\n# A\n"
    for width in 30...110 {
      for line in driver(head, width).model.reader?.flow.lines(of: 0, width: width) ?? [] {
        #expect(!line.text.hasPrefix("·") && !line.text.hasSuffix("·"), "\(width) \(line.text)")
      }
    }
  }
}
