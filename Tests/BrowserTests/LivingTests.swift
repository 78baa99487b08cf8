import Cells
import Layout
import Notes
import Testing

@testable import Browser

/// The wiki changes and fills in while it is read.
struct LivingTests {
  @Test func changesAreNamed() {
    var driver = Driver()
    driver.send(
      .wikiChanged(
        written: ["index.md", "concepts/soil.md"], added: ["notes/plan.md"], removed: ["gone.md"]))
    #expect(
      driver.status.contains(
        "2 notes changed: Garden, Soil; 1 note new: Plan; 1 note removed: gone"))
    driver.press("j")
    driver.send(
      .wikiChanged(written: (1...5).map { "n\($0).md" }, removed: []))
    #expect(driver.status.contains("5 notes changed: n1, n2, n3, …"))
  }

  @Test func changeOfTheShownNoteReadsItAgain() {
    var driver = Driver(80, 20)
    driver.press("/paragraph 9<Enter>zz<Esc>")
    let text = FixtureWiki.files["concepts/watering.md"] ?? ""
    driver.changed["concepts/watering.md"] = text.replacing("Paragraph 9 ", with: "Paragraph IX ")
    driver.send(.wikiChanged(written: ["concepts/watering.md"], removed: []))
    #expect(driver.shows("Paragraph IX"))
    #expect(driver.status.contains("changed on disk"))
  }

  @Test func foldsStayWhereTheTextChanges() {
    var driver = Driver(80, 20)
    driver.press("]h]hzc")
    #expect(!driver.shows("def litres"))
    let text = FixtureWiki.files["concepts/watering.md"] ?? ""
    driver.changed["concepts/watering.md"] = text.replacing("Noon", with: "Midday")
    driver.send(.noteChanged(path: "concepts/watering.md"))
    #expect(!driver.shows("def litres"))
    #expect(driver.model.reader?.folds.headings.count == 1)
  }

  @Test func shownNoteThatIsRemovedStaysReadable() {
    var driver = Driver()
    driver.send(.wikiChanged(written: [], removed: ["concepts/watering.md"]))
    #expect(driver.shows("Water goes down"))
    #expect(driver.status.contains("Watering is gone from the wiki"))
    driver.send(.wikiChanged(written: [], added: ["concepts/watering.md"]))
    #expect(!driver.status.contains("gone from the wiki"))
  }

  @Test func openListsAndSearchesFollow() {
    var driver = Driver()
    driver.press("sbeans")
    driver.holdsAnswers = true
    driver.send(.wikiChanged(written: ["index.md"], removed: []))
    #expect(
      driver.held.contains { if case .search("beans", _) = $0 { true } else { false } },
      "\(driver.held)")
    driver.answer()
    #expect(driver.lines[0].contains("2 of 5 notes"))
    driver.press("<Esc>W")
    #expect(driver.shows("WANTED  1"))
    let entries = ["concepts/soil.md", "concepts/watering.md"].compactMap {
      FixtureWiki.read($0).map { NoteEntry($0.note) }
    }
    driver.send(.libraryLoaded(Library(graph: LinkGraph(entries: entries))))
    #expect(driver.shows("WANTED  4"))
  }

  @Test func namesAloneMakeNoGhosts() {
    var driver = Driver(hasLibrary: false)
    let names = FixtureWiki.files.keys.sorted().map {
      NoteEntry(path: $0, id: NotePath.id(of: $0), isBesideRoot: false)
    }
    driver.send(.libraryLoaded(Library(graph: LinkGraph(entries: names), isComplete: false)))
    #expect(driver.shows("NOTES") && driver.shows("5"))
    #expect(!driver.shows("GHOSTS"))
    driver.press("<Tab>")
    driver.press("W")
    #expect(driver.shows("reading the wiki"))
    driver.press("qosoil")
    #expect(driver.lines[0].contains("1 of 5 notes"))
  }

  @Test func progressIsInTheStatusLine() {
    for (width, height) in Shot.sizes {
      var driver = Driver(width, height)
      driver.send(.progress(Progress(.reading, done: 1204, of: 10_000, rate: 9800)))
      #expect(driver.status.contains("reading 1,204 of 10,000 notes"))
      driver.send(.progress(nil))
      #expect(!driver.status.contains("1,204"))
    }
  }

  @Test func mentionsAreListed() {
    let driver = Driver(120, 36, showing: "index.md")
    #expect(driver.shows("MENTIONS") && driver.shows("The garden has good"))
  }

  @Test func whoWalksOnWaitsForNoMentions() {
    var model = Driver(120, 36, showing: "index.md").model
    let first = model.askMentions()
    let second = model.askMentions()
    #expect(update(&model, elapsed(first)) == [])
    guard case .mentions("index.md", _)? = update(&model, elapsed(second)).first else {
      Issue.record("the mentions of the note are not asked for")
      return
    }
  }

  private func elapsed(_ effects: [Effect]) -> Message {
    guard case .after(_, let alarm, let ticket)? = effects.first else {
      return .notice("no alarm: \(effects)")
    }
    return .elapsed(alarm, ticket: ticket)
  }

  @Test func notesThatLinkAreNoMentions() {
    var driver = Driver(120, 36)
    let mention = UnlinkedMention(
      path: "concepts/soil.md", title: "Soil", line: 9, sentence: "Watering of soil.")
    var drawn = 0
    driver.change { drawn = $0.tickets.draw(for: .mentions) }
    driver.send(.mentions([mention], ticket: drawn))
    #expect(!driver.shows("MENTIONS"))
  }

  @Test func navigatorListsWhatCanBeWalkedBy() {
    var driver = Driver(120, 60)
    driver.press("osoil<Enter>a")
    for name in ["NOTES", "INCIDENTS", "TABLES", "TAGS", "TASKS", "RECENT", "BOOKMARKS"] {
      #expect(driver.shows(name), "\(name)")
    }
    #expect(driver.shows("buy a hose"))
  }
}
