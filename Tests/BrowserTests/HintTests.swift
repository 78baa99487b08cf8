import Cells
import Layout
import Testing

@testable import Browser

/// What the status line says can be done: true, and never without the way out.
struct HintTests {
  /// Keys that lay something over the note, and the words that name how it is left.
  static let layers: [(keys: String, way: String)] = [
    ("osoil", "Esc closes"), ("oxyzzyq", "Esc closes"), ("ssoil", "Esc closes"),
    ("s", "Esc closes"), ("smullch", "Esc closes"), ("i", "q closes"), ("t", "q closes"),
    ("t<Enter>", "q closes"), ("t<Enter><Enter>", "q closes"), ("m", "q closes"),
    ("]lp", "Esc closes"), ("?", "q closes"), (":", "Esc cancels"), (":e", "Esc cancels"),
    ("/water", "Esc goes back"), ("R/soil", "Esc drops it"), ("ys|sort", "Esc cancels"),
    ("gp", "Esc closes"), ("gpplan<Enter>", "q closes"), ("x", "Esc closes"),
  ]

  @Test(arguments: [120, 80, 40], layers) func theWayOutIsSeen(
    width: Int, layer: (keys: String, way: String)
  ) {
    var driver = Driver(width, 30)
    driver.press(layer.keys)
    #expect(driver.status.contains(layer.way), "\(layer.keys): \(driver.status)")
  }

  @Test(arguments: [120, 80]) func aTableWithASelectedLinkShowsTheWayOut(width: Int) {
    let files = ["a.md": "# A\n\n| Where | Why |\n|---|---|\n| [[one]] | \(Self.long) |\n"]
    var driver = Driver(
      width, 30, showing: "a.md", files: files, library: Driver.library(of: files.map(Driver.note)))
    driver.press("t<Enter><Tab>")
    #expect(driver.status.contains("no note 'one'") && driver.status.contains("q closes"))
  }

  private static let long = String(repeating: "many words ", count: 20)

  @Test(arguments: [80, 40]) func aDrawerShowsTheWayOut(width: Int) {
    var driver = Driver(width, 24)
    driver.press("w")
    #expect(driver.status.contains("Esc closes"))
    driver.press("<Esc>")
    #expect(!driver.status.contains("closes"))
  }

  @Test(arguments: [120, 80]) func aPeekSaysWhereEnterGoesThenWhy(width: Int) {
    var driver = Driver(width, 30, showing: "concepts/soil.md")
    driver.press("<Tab><Tab><Tab>p")
    #expect(
      driver.status.hasPrefix(" ⏎ Watering — it decides how often to water"), "\(driver.status)")
  }

  @Test(arguments: ["oxyzzyq", "smullch", "s"]) func nothingOpensWhereNothingIsFound(keys: String) {
    var driver = Driver(180, 30)
    driver.press(keys)
    #expect(!driver.status.contains("opens") && !driver.status.contains("beside"))
    #expect(!driver.status.contains("edits"))
  }

  @Test func hintsNameTheKeysThereAre() {
    let (keys, problems) = KeyMap.standard.rebinding([
      "X": "finder", "o": "search", "F2": "help", "?": "tags", "F5": "key-points", "zk": "centre",
      "F3": "close", "q": "sort", "F4": "edit", "e": "sort",
    ])
    #expect(problems.isEmpty, "\(problems)")
    let options = Options(wikiName: "Garden", now: Driver.now, keys: keys)
    var driver = Driver(140, 30, options: options)
    #expect(driver.status.contains("F1 help · X open · s search"), "\(driver.status)")
    driver.press("<F5>")
    #expect(driver.status.contains("F5 shows everything"), "\(driver.status)")
    driver.press("R")
    #expect(driver.status.contains("F3 closes"), "\(driver.status)")
    driver.press("W")
    #expect(driver.status.contains("F4 writes it in your editor"), "\(driver.status)")
    driver.press("<F3><F3>Y")
    #expect(driver.status.contains("F1 lists the keys"), "\(driver.status)")
  }

  @Test func panesAreNotLookedForInAList() {
    var driver = Driver()
    driver.press("R<Tab>")
    #expect(driver.status.contains("there are no panes here; q goes back to them"))
  }

  @Test func helpBeginsWithWhatWorksHere() throws {
    var driver = Driver()
    driver.press("t<Enter>?")
    #expect(driver.shows("KEYS THAT WORK HERE: TABLE"))
    let lines = try #require(driver.model.layers.last.flatMap(Self.lines))
    let elsewhere = try #require(lines.firstIndex { $0.contains("KEYS THAT WORK ELSEWHERE") })
    let own = try #require(lines.firstIndex { $0.contains("hide this column") })
    let other = try #require(lines.firstIndex { $0.contains("the source of this claim") })
    #expect(own < elsewhere && elsewhere < other)
  }

  private static func lines(_ layer: Layer) -> [String]? {
    if case .text(let screen) = layer { screen.lines.map(\.text) } else { nil }
  }

  @Test func progressIsToldOnce() {
    var driver = Driver(canSearch: false)
    driver.send(.progress(Progress(.indexing, done: 999, of: 999)))
    #expect(driver.status.contains("indexing 999 of 999 notes"))
    #expect(!driver.status.contains("100 %"))
    driver.press("<Tab>")
    #expect(driver.status.contains("indexing 100 %"))
  }

  @Test(arguments: ["Ctrl-h", "Ctrl-i", "Ctrl-m", "Ctrl-[", "g Ctrl-h"])
  func keysWithATwinCannotBeBound(key: String) {
    let (map, problems) = KeyMap.standard.rebinding([key: "search"])
    #expect(problems.map(\.line).first?.contains("a terminal cannot tell 'Ctrl-") == true)
    #expect(map.meaning(of: KeySequence([Key(.backspace)]), in: .reader) == .command(.back))
  }
}
