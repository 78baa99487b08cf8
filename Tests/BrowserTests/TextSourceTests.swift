import Testing

@testable import Browser

/// A source in words is no link that has lost its note.
struct TextSourceTests {
  @Test func theStatusLineSaysWhatItIs() {
    let files = ["a.md": "---\nsources: [Interview with Ann]\n---\n# A\n\nText.\n"]
    let library = Driver.library(of: files.map { Driver.note($0, $1) })
    var driver = Driver(showing: "a.md", files: files, library: library)
    driver.press("<Tab>")
    #expect(driver.status.contains("a source in words — Interview with Ann"))
  }
}
