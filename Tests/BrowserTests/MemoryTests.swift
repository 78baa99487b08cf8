import Cells
import Testing

@testable import Browser

/// What is remembered of a wiki, as a text and back.
struct MemoryTests {
  private func remembered(_ keys: String, _ width: Int = 100, _ height: Int = 24) -> Memory {
    var driver = Driver(width, height)
    driver.press(keys)
    return driver.model.memory(of: "/wikis/garden")
  }

  @Test func comesBackAsItWas() throws {
    let memory = remembered(
      "a]l<Enter>aowatering<Enter>osoil<Enter>H]h]hzc:tags<Enter>q")
    #expect(memory.bookmarks.count == 2 && !memory.past.isEmpty && !memory.future.isEmpty)
    #expect(try #require(Memory(parsing: memory.text)) == memory)
  }

  @Test func oddTextComesBackToo() throws {
    var memory = Memory(root: "/a\tb\n\\c/日本")
    memory.bookmarks = [.init(path: "x\\ty.md", title: "tab\tline\nback\\slash\u{1b}[m")]
    memory.lines = ["search": ["a\\nb", "", "\u{301}e"]]
    #expect(try #require(Memory(parsing: memory.text)) == memory)
  }

  @Test(arguments: [
    "", "\n", "something else\n", "lore memory 1\n", "lore memory 1\nroot\n",
    "lore memory 1\nroot\trelative\n", "lore memory 2\nroot\t/a\n", "\u{0}\u{FFFD}",
  ])
  func anythingElseIsNothing(text: String) { #expect(Memory(parsing: text) == nil) }

  @Test(arguments: [
    "place\tx.md\t-1\t0\t0", "place\tx.md\t1\t2", "place\t../x.md\t1\t2\t3",
    "place\t/etc/passwd\t0\t0\t0", "place\t../\u{301}x.md\t0\t0\t0",
    "place\t/\u{301}etc\t0\t0\t0", "place\ta/../../b.md\t0\t0\t0", "place\tx.md\ta\tb\tc",
    "bookmark\t/x.md\tX", "recent\t../../x", "past\tx.md\tX\t1\t2", "nonsense\t1", "", "\t\t\t",
  ])
  func badLinesArePassedOver(line: String) throws {
    let text = "lore memory 1\nroot\t/wiki\n\(line)\nrecent\tgood.md\n"
    let memory = try #require(Memory(parsing: text))
    #expect(memory.recent == ["good.md"])
    #expect(memory.path == nil && memory.bookmarks.isEmpty && memory.past.isEmpty)
  }

  @Test func placeFoldsAndTrailAreRestored() throws {
    var before = Driver(80, 20)
    before.press("]l<Enter>H]hzc/paragraph 9<Enter><Esc>a")
    let memory = try #require(Memory(parsing: before.model.memory(of: "/w").text))
    var after = Driver(80, 20, showing: "none.md", hasLibrary: false)
    after.change { $0.take(memory) }
    after.show("concepts/watering.md")
    after.change { $0.resume(memory) }
    after.send(.libraryLoaded(Driver.library))
    #expect(after.lines.dropLast() == before.lines.dropLast())
    #expect(after.model.reader?.folds == before.model.reader?.folds)
    after.press("L")
    #expect(after.path == "daily/2026-04-27.md")
    after.press("'")
    #expect(after.shows("BOOKMARKS  1") && after.shows("Watering"))
  }

  @Test func anotherTextOfTheNoteIsEnteredNearby() throws {
    var before = Driver(80, 20)
    before.press("G")
    let memory = before.model.memory(of: "/w")
    var after = Driver(80, 20, showing: "none.md", hasLibrary: false)
    after.changed["concepts/watering.md"] = "# Watering\n\nShort now.\n"
    after.show("concepts/watering.md")
    after.change { $0.resume(memory) }
    #expect(after.shows("Short now."))
  }

  @Test func historiesComeBack() throws {
    let memory = remembered("sbeans<Enter>osoil<Enter>:tags<Enter>q")
    var after = Driver()
    after.change { $0.take(memory) }
    after.press("s<↑>")
    #expect(after.lines[0].contains("beans"))
    after.press("<Esc>o<↑>")
    #expect(after.lines[0].contains("soil"))
    after.press("<Esc>:<↑>")
    #expect(after.status.contains(":tags"))
  }
}

/// Choosing another wiki, and the lines of a first run.
struct ChoosingTests {
  private static let wikis = [
    WikiChoice(name: "work", root: "/home/a/work", day: "2026-05-01"),
    WikiChoice(name: "Old notes", root: "/home/a/old", day: nil),
  ]

  @Test func wikisCanBeOpened() {
    var driver = Driver(wikis: Self.wikis)
    driver.press(":wikis<Enter>")
    #expect(driver.shows("WIKIS  2") && driver.shows("/home/a/work"))
    driver.press("<Enter>")
    #expect(driver.effects.contains(.openWiki(root: "/home/a/work")))
    driver.press("S")
    #expect(driver.lines[1].contains("Old notes"))
  }

  @Test func withoutAWikiClosingTheChoiceQuits() {
    for key in ["q", "<Esc>"] {
      var driver = Driver(80, 24, showing: "none.md", hasLibrary: false, wikis: Self.wikis)
      driver.change { _ = $0.chooseWiki() }
      #expect(driver.shows("work"))
      driver.press(key)
      #expect(driver.effects.contains(.quit(status: 0)))
    }
  }

  @Test(arguments: Shot.sizes)
  func howToBeginIsToldUntilTheFirstKey(width: Int, height: Int) {
    var driver = Driver(width, height)
    driver.change { $0.greets = true }
    for text in ["Enter follows", "what broke", "every key; close"] { #expect(driver.shows(text)) }
    #expect(!driver.lines.suffix(4).joined().contains("…"))
    #expect(driver.shows("Watering"))
    driver.press("j")
    #expect(!driver.shows("Enter follows"))
    driver.press("k")
    #expect(!driver.shows("Enter follows"))
  }
}
