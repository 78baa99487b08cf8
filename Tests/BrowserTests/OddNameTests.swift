import Cells
import Layout
import Notes
import TestSupport
import Testing

@testable import Browser

/// Names, folders and tags as nobody writes them by hand.
struct OddNameTests {
  private func driver(_ files: [String: String], showing path: String) -> Driver {
    Driver(
      100, 30, showing: path, files: files,
      library: Driver.library(of: files.sorted { $0.key < $1.key }.map(Driver.note)))
  }

  /// A line end of two bytes is one character: the places of what is typed must not run apart.
  @Test func aTitleWithALineEndIsFound() {
    var driver = driver(["a.md": "---\ntitle: \"ab\\r\\ncdéz\"\n---\n\nText.\n"], showing: "a.md")
    driver.press("oz")
    #expect(driver.lines[0].contains("1 of 1"))
    #expect(driver.lines[1].contains("cdéz"))
  }

  /// The last character that has no room is left out whole, not the name.
  @Test(arguments: ["漢", "a", "終"]) func aLongNameIsFoundByWhatItBeginsWith(typed: String) {
    let title = "a" + String(repeating: "漢", count: 80) + "終"
    var driver = driver(["n.md": "# \(title)\n"], showing: "n.md")
    driver.press("o" + typed)
    #expect(driver.lines[0].contains("\(typed == "終" ? 0 : 1) of 1"))
  }

  /// A mark behind a slash makes one character of both, which parts folders nevertheless.
  @Test func aFolderThatBeginsWithAMarkIsOne() {
    let path = "one/\u{301}two/\u{302}n.md"
    var driver = driver([path: "# N\n", "a.md": "# A\n"], showing: path)
    #expect(driver.lines[0].contains("Garden › one › \u{301}two › N"))
    let folders = driver.model.navigator.list.rows.map(\.title)
    #expect(folders.contains("one") && folders.contains("\u{301}two"))
    driver.press("ww/N<Enter>")
    #expect(driver.model.navigator.list.rows.contains { $0.title == "\u{301}two" })
    driver.press("<Esc>x")
    #expect(driver.lines.contains { $0.contains("~/\u{302}n-export") })
  }

  @Test func manyFoldersAreListedAtOnce() {
    let folders = (0..<2_000).map { "f\($0)/n.md" }
    var files = ["index.md": "# Start\n"]
    for path in folders { files[path] = "" }
    var driver = driver(files, showing: "index.md")
    driver.press("ww")
    #expect(driver.model.navigator.list.rows.contains { $0.title == "f1999" })
  }

  @Test func aNameThatManyWantIsSaidWithTheirNumber() {
    var files = ["index.md": "See [[gone]].\n"]
    for number in 0..<1_200 { files["n\(number).md"] = "[[gone]] and [[gone]]\n" }
    var driver = driver(files, showing: "index.md")
    driver.press("<Tab>")
    #expect(driver.status.contains("no note 'gone'; n0 and 1,199 more want it too"))
  }

  /// Tags are no links of the text, yet Tab stops at them, on the card first.
  @Test(arguments: ["<Tab>", "]l"]) func tabGoesOnBehindATag(key: String) {
    let gap = String(repeating: "\nFiller.\n", count: 40)
    let text = "# T\n\nA #tag.\n\(gap)\nThen [two](b.md).\n"
    var driver = driver(["a.md": text, "b.md": "# B\n"], showing: "a.md")
    driver.press("<Tab>")
    #expect(driver.model.reader?.selected == .tag("tag"))
    driver.press(key)
    #expect(driver.lines.contains { $0.contains("Then two") })
    #expect(driver.model.reader?.selected == .link(0))
  }

  @Test func shiftTabAtATagGoesNoWhereBelow() {
    let gap = String(repeating: "\nFiller.\n", count: 40)
    let text = "# T\n\nA #tag.\n\(gap)\nThen [two](b.md).\n"
    var driver = driver(["a.md": text, "b.md": "# B\n"], showing: "a.md")
    driver.press("<Tab><Shift-Tab>")
    #expect(!driver.lines.contains { $0.contains("Then two") })
  }
}
