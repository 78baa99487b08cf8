import Notes
import Testing

@testable import Browser

struct BacklinkCountTests {
  /// All are counted, however many are listed; a note counts once.
  @Test func notesAreCountedBeyondThoseThatAreListed() {
    let count = 10_020
    let links = NoteEntry(Driver.note("n.md", "[[hub]] and [[hub]]")).links
    let entries = (0...count).map { number in
      var entry = NoteEntry(
        path: number == 0 ? "hub.md" : "n\(number).md", id: number == 0 ? "hub" : "n\(number)",
        isBesideRoot: false)
      if number > 0 { entry.links = links }
      return entry
    }
    let library = Library(graph: LinkGraph(entries: entries))
    var driver = Driver(120, 36, showing: "hub.md", files: ["hub.md": "# Hub"], library: library)
    #expect(driver.lines.contains { $0.contains("BACKLINKS") && $0.hasSuffix("10020") })
    let more = count - driver.model.context.backlinks.listed.count
    #expect(more > 0)
    #expect(driver.model.context.list.rows.contains { $0.title.hasPrefix("\(more.grouped) more") })
    driver.press("m")
    #expect(driver.lines.contains { $0.contains("LINKS HERE") && $0.contains("10020") })
  }
}
