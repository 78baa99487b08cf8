import Notes
import Testing

@testable import Browser

/// The navigator finds what lies in closed folders.
struct NavigatorFilterTests {
  private func filtered(_ words: String) -> Driver {
    var driver = Driver()
    driver.press("ww/" + words)
    return driver
  }

  private func titles(_ driver: Driver) -> [String] {
    driver.model.navigator.list.rows.filter(\.isSelectable).map(\.title)
  }

  @Test func notesOfClosedFoldersAreFound() {
    let driver = filtered("27 apr")
    #expect(!Driver().model.navigator.open.contains("daily/"))
    #expect(titles(driver).first == "27 April 2026")
    #expect(driver.model.navigator.list.rows.contains { $0.title == "daily" })
    #expect(driver.status.contains("27 apr"))
  }

  @Test func aWordMayStandInThePath() {
    #expect(titles(filtered("concepts soil")) == ["Soil"])
    #expect(titles(filtered("DAILY/")).contains("27 April 2026"))
  }

  @Test func enterShowsWhatWasFound() {
    var driver = filtered("27 apr")
    driver.press("<Enter><Enter>")
    #expect(driver.path == "daily/2026-04-27.md")
  }

  @Test func escapeBringsTheTreeBack() {
    var driver = filtered("27 apr")
    let before = Driver().model.navigator.list.rows.map(\.title)
    driver.press("<Esc>")
    #expect(driver.model.navigator.list.rows.map(\.title) == before)
    driver.press("/soil<Enter><Esc>")
    #expect(driver.model.navigator.list.rows.map(\.title) == before)
    #expect(driver.model.navigator.list.selection?.title == "Soil")
  }

  @Test(arguments: ["ww/", "w/", "R/", "?/", "t<Enter>/"]) func nothingIsSaidInWords(keys: String) {
    var driver = Driver()
    driver.press(keys + "qqqq")
    #expect(driver.shows("nothing has"))
  }

  @Test func groupsAreLookedThroughBeyondTheirFirstRows() {
    let notes = (1...20).map { number in
      Driver.note(
        "n\(number).md", "---\ntags: [t\(number)]\n---\n# N\n\n- [ ] job \(number)x\n")
    }
    var driver = Driver()
    driver.send(.libraryLoaded(Driver.library(of: notes)))
    driver.press("ww/19x")
    #expect(titles(driver) == ["job 19x"])
    driver.press("<Ctrl-u>#t20")
    #expect(titles(driver) == ["#t20"])
  }

  /// As a look at every title and path finds them.
  @Test(arguments: ["a", "b c", "/", "é", "x a", "zz", "B", "a.b"])
  func findsWhatAScanFinds(words: String) {
    let paths = ["a.md", "a/b.md", "a/b/c.md", "é/é.md", "a.b/c.md", "B/x.md", "zebra.md"]
    let notes = paths.map { Driver.note($0, "# Title \($0)") }
    let graph = LinkGraph(entries: notes.map { NoteEntry($0) }, surroundings: Surroundings())
    let expected = (0..<graph.count).filter { note in
      let names = [graph.title(of: note), NotePath.id(of: graph.path(of: note))].map {
        FuzzyText.folded($0)
      }
      return FuzzyText.folded(words).split(separator: 0x20).allSatisfy { word in
        names.contains { !$0.ranges(of: Array(word)).isEmpty }
      }
    }
    #expect(FinderIndex(graph).notes(having: words) == expected)
  }
}
