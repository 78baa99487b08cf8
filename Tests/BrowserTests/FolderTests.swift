import Notes
import Testing

@testable import Browser

@Suite struct FolderTests {
  private static let paths = [
    "a.md", "a/b.md", "a/b/c.md", "a/b-c.md", "a/b!.md", "a b/c.md", "aa/x.md", "z.md", "é/é.md",
    "a/d/e/f/g.md", "A/b.md", "a.b/c.md",
  ]

  private static func graph(_ paths: [String]) -> LinkGraph {
    LinkGraph(
      entries: paths.map { NoteEntry(Driver.note($0, "# \($0)")) }, surroundings: Surroundings())
  }

  private func rows(_ graph: LinkGraph, open: Set<String>) -> [ListRow] {
    var listed: [String: Folder] = [:]
    let library = Library(graph: graph)
    return Array(Folder("", of: library).rows(open: open, library, &listed))
  }

  /// What is listed of a folder, by looking at every path.
  private func expected(_ paths: [String], _ folder: String, open: Set<String>) -> [String] {
    let inside = paths.filter { $0.utf8.starts(with: folder.utf8) }
      .map { String($0.dropFirst(folder.count)) }
    let folders = Set(inside.filter { $0.contains("/") }.map { $0.prefix { $0 != "/" } + "/" })
    var lines: [String] = []
    for child in folders.sorted(by: { (folder + $0).precedes(folder + $1) }) {
      let path = folder + child
      lines.append("\(path) \(paths.count { $0.utf8.starts(with: path.utf8) })")
      if open.contains(path) { lines += expected(paths, path, open: open) }
    }
    return lines + inside.filter { !$0.contains("/") }.map { folder + $0 }.sorted()
  }

  private func lines(_ rows: [ListRow]) -> [String] {
    rows.map { row in
      if case .toggle(let path) = row.action { return "\(path) \(row.detail)" }
      return row.title
    }
  }

  @Test(
    arguments: [
      [], ["a/"], ["a/", "a/b/"], ["a/", "a/d/", "a/d/e/", "a/d/e/f/"],
      ["é/", "A/", "a b/", "a.b/"],
      ["nowhere/"],
    ] as [Set<String>])
  func listsWhatIsRightInIt(open: Set<String>) {
    #expect(
      lines(rows(Self.graph(Self.paths), open: open)) == expected(Self.paths, "", open: open))
  }

  @Test func depthIsThatOfThePath() {
    let rows = rows(Self.graph(Self.paths), open: ["a/", "a/b/"])
    for row in rows {
      switch row.action {
      case .go(let path, _): #expect(row.level == path.count { $0 == "/" })
      case .toggle(let path): #expect(row.level == path.count { $0 == "/" } - 1)
      default: Issue.record("a row of another kind")
      }
    }
  }

  @Test func manyNotesAreCounted() {
    let paths = (0..<500).map { "f\($0 % 7)/g\($0 % 3)/n\($0).md" }
    let open: Set = ["f3/", "f3/g1/", "f6/"]
    #expect(lines(rows(Self.graph(paths), open: open)) == expected(paths, "", open: open))
  }

  @Test func anEmptyWikiHasNoRows() {
    #expect(rows(Self.graph([]), open: ["a/"]).isEmpty)
  }

  @Test func aLongFolderIsListedAfterTheNoteIsShown() throws {
    var driver = Driver()
    driver.change { $0.navigator.atOnce = 0 }
    driver.press("gg]l<Enter>")
    #expect(driver.model.reader?.note.path == "daily/2026-04-27.md")
    #expect(driver.model.navigator.open.contains("daily/") == false)
    var waiting: [Int] = []
    for case .after(0, .navigator, let ticket) in driver.effects { waiting.append(ticket) }
    let ticket = try #require(waiting.last)
    driver.send(.elapsed(.navigator, ticket: ticket))
    #expect(driver.model.navigator.open.contains("daily/"))
    #expect(driver.model.navigator.list.selection?.isCurrent == true)
    // What is listed already is shown at once.
    driver.forgetEffects()
    driver.press("H")
    #expect(
      !driver.effects.contains { if case .after(0, .navigator, _) = $0 { true } else { false } })
    #expect(driver.model.navigator.list.selection?.isCurrent == true)
  }
}
