import Cells
import Notes
import Testing

@testable import Browser

struct SplitTests {
  @Test func focusGoesFromNoteToNote() {
    var driver = Driver()
    driver.press("]lv")
    #expect(driver.path == "concepts/watering.md")
    driver.press("w")
    #expect(driver.path == "daily/2026-04-27.md")
    #expect(driver.model.split?.note.path == "concepts/watering.md")
    #expect(driver.lines[1].contains("▌daily/2026-04-27"))
    driver.press("<Ctrl-w>h")
    #expect(driver.path == "concepts/watering.md")
    // Above its title a note is named by its id, further down by the title.
    #expect(driver.lines[1].hasPrefix("▌concepts/watering "))
    driver.press("d")
    #expect(driver.lines[1].hasPrefix("▌Watering "))
  }

  @Test func eachNoteKeepsItsPlace() {
    var driver = Driver()
    driver.press("dd]lv")
    let before = driver.model.reader?.position
    driver.press("<Ctrl-w>l<Ctrl-w>h")
    #expect(driver.model.reader?.position == before)
  }

  @Test func narrowScreensHaveNoSplit() {
    var driver = Driver(79, 24)
    driver.press("]lv")
    #expect(driver.model.split == nil)
    #expect(driver.status.contains("80 columns"))
  }

  @Test func closingLeavesTheNoteWithTheFocus() {
    var driver = Driver()
    driver.press("]lvw<Ctrl-w>q")
    #expect(driver.model.split == nil)
    #expect(driver.path == "daily/2026-04-27.md")
    #expect(driver.shows("BACKLINKS") && driver.shows("NOTES"))
  }
}
