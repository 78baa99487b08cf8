import Cells
import Notes
import Testing

@testable import Browser

/// Sizes, files and the mouse change under the reader's feet.
struct ChangeTests {
  @Test(arguments: [1, 7, 23, 40]) func placeSurvivesResizing(pages: Int) {
    var driver = Driver(80, 20)
    driver.press("\(pages)j")
    let offset = driver.model.reader?.position
    for (width, height) in [(40, 10), (200, 60), (61, 5), (1, 1), (80, 20)] {
      driver.send(.terminal(.resize(Size(width: width, height: height))))
      #expect(driver.grid.size == Size(width: width, height: height))
    }
    let after = driver.model.reader?.position
    #expect(after?.unit == offset?.unit)
    #expect(abs((after?.characters ?? 0) - (offset?.characters ?? 0)) <= 80)
  }

  @Test func changedFileIsReadAgainAtThePlace() {
    var driver = Driver(80, 20)
    driver.press("/paragraph 9<Enter>zz<Esc>")
    let text = FixtureWiki.files["concepts/watering.md"] ?? ""
    driver.changed["concepts/watering.md"] = text.replacing("Litres a day", with: "Litres per day")
    driver.send(.noteChanged(path: "concepts/watering.md"))
    #expect(driver.shows("Paragraph 9"))
    #expect(driver.status.contains("changed on disk"))
  }

  @Test func aFileThatOnlyWasTouchedSaysNothing() {
    var driver = Driver()
    let before = driver.grid
    driver.send(.noteChanged(path: "concepts/watering.md"))
    #expect(driver.grid == before)
  }

  @Test func removedFileStaysOnTheScreen() {
    var driver = Driver()
    driver.changed["concepts/watering.md"] = .some(nil)
    driver.send(.noteChanged(path: "concepts/watering.md"))
    #expect(driver.shows("Water goes down"))
    #expect(driver.status.contains("is gone"))
  }

  @Test func otherFilesDoNotMatter() {
    var driver = Driver()
    driver.send(.noteChanged(path: "index.md"))
    #expect(driver.effects.isEmpty)
  }

  @Test func editorEndsWhereItBegan() {
    var driver = Driver(80, 20)
    driver.press("20je")
    guard case .edit(_, let line)? = driver.effects.last else {
      Issue.record("no editor: \(driver.effects)")
      return
    }
    #expect(line > 10)
    let before = driver.lines.dropLast()
    driver.send(.childEnded(.exited(0)))
    #expect(driver.lines.dropLast() == before)
    driver.send(.childEnded(.exited(3)))
    #expect(driver.status.contains("status 3"))
  }

  @Test func ghostIsEditedWhereItWouldBe() {
    var driver = Driver(showing: "concepts/soil.md")
    driver.press("We")
    #expect(driver.effects.contains(.edit(path: "mulch.md", line: 1)))
  }

  @Test func clickFollowsALink() throws {
    var driver = Driver(showing: "concepts/soil.md")
    let row = try #require(driver.lines.firstIndex { $0.contains("Good soil holds water") })
    let line = driver.lines[row]
    let start = try #require(line.ranges(of: "watering").first)
    let column = TextWidth.width(of: line[..<start.lowerBound])
    driver.send(.terminal(.mouse(Mouse(.press(.left), at: Point(x: column + 1, y: row)))))
    #expect(driver.path == "concepts/watering.md")
  }

  @Test func clickOpensARowAndFocusesItsPane() throws {
    var driver = Driver()
    let row = try #require(
      driver.lines.firstIndex { $0.contains("What was measured") && $0.contains("│") })
    driver.send(.terminal(.mouse(Mouse(.press(.left), at: Point(x: 100, y: row)))))
    #expect(driver.lines[1].contains("What was measured"))
  }

  @Test func wheelScrollsWhatIsUnderIt() {
    var driver = Driver(120, 20)
    let before = driver.model.reader?.position
    driver.send(.terminal(.mouse(Mouse(.wheelDown, at: Point(x: 60, y: 10)))))
    #expect(driver.model.reader?.position != before)
    let after = driver.model.reader?.position
    driver.send(.terminal(.mouse(Mouse(.wheelDown, at: Point(x: 110, y: 10)))))
    #expect(driver.model.reader?.position == after)
  }

  @Test func pasteIsNoSetOfKeys() {
    var driver = Driver()
    driver.send(.terminal(.paste("qQ:quit\n")))
    #expect(!driver.effects.contains { if case .quit = $0 { true } else { false } })
    driver.press("o")
    driver.send(.terminal(.paste("so\nil")))
    #expect(driver.shows("so il"))
  }

  @Test func controlCDropsWhatIsPendingBeforeItQuits() {
    var driver = Driver()
    driver.press("12<Ctrl-c>")
    #expect(driver.effects.isEmpty && driver.model.input.isEmpty)
    driver.press("o<Ctrl-c>")
    #expect(driver.model.layers.isEmpty && driver.effects.isEmpty)
    driver.press("<Ctrl-c>")
    #expect(driver.effects == [.quit(status: 130)])
  }

  @Test func signalsBecomeStatuses() {
    var driver = Driver()
    driver.send(.terminal(.terminate(signal: 15)))
    #expect(driver.effects.last == .quit(status: 143))
  }

  @Test func nothingIsAskedForWhileNothingHappens() {
    var driver = Driver()
    driver.press("jkw<Esc>")
    #expect(!driver.effects.contains { if case .after = $0 { true } else { false } })
  }
}

struct LibraryChangeTests {
  @Test func finderSurvivesAnotherLibrary() {
    var driver = Driver()
    driver.press("owater")
    let graph = LinkGraph(
      entries: FixtureWiki.read("concepts/soil.md").map { [NoteEntry($0.note)] } ?? [])
    driver.send(.libraryLoaded(Library(graph: graph)))
    driver.press("s<Backspace><Ctrl-u>soil")
    #expect(driver.lines[0].hasSuffix("1 of 1 note"))
  }

  @Test func changedNoteAsksForTheWikiAnew() {
    var driver = Driver()
    driver.changed["concepts/watering.md"] = "# Other\n"
    driver.send(.noteChanged(path: "concepts/watering.md"))
    #expect(driver.effects.contains(.loadLibrary))
  }

  @Test func followWaitsForTheWiki() {
    var driver = Driver(hasLibrary: false)
    driver.press("]l<Enter>")
    #expect(driver.status.contains("still being read"))
    driver.send(.libraryLoaded(Driver.library))
    driver.press("<Enter>")
    #expect(driver.path == "concepts/soil.md" || driver.path == "daily/2026-04-27.md")
  }
}
