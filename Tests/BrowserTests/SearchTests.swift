import Cells
import Layout
import Notes
import Testing

@testable import Browser

/// The search screen: typing, late answers, errors, history.
struct SearchTests {
  @Test func resultsFollowTheLetters() {
    var driver = Driver()
    driver.press("s")
    #expect(driver.shows("WHAT CAN BE ASKED"))
    driver.press("beans")
    #expect(driver.lines[0].contains("2 of 5 notes"))
    #expect(driver.shows("Watering") && driver.shows("| Beans | 2"))
    driver.press("<Ctrl-u>")
    #expect(driver.shows("WHAT CAN BE ASKED"))
  }

  /// A shed of which some notes are found, two of them listed, of which one is deprecated and
  /// hidden.
  private func hiding(_ width: Int, _ height: Int, found: Int = 2) throws -> Driver {
    var driver = Driver(
      width, height, showing: "index.md", files: FixtureShed.files, library: FixtureShed.library)
    driver.press("zd")
    driver.holdsAnswers = true
    driver.press("stool")
    let asked = driver.held.last.flatMap {
      if case .search(let text, let ticket) = $0 { (text: text, ticket: ticket) } else { nil }
    }
    let (text, ticket) = try #require(asked)
    var findings = SearchFindings()
    findings.notes = [("tools/rake.md", "Rake"), ("tools/scythe.md", "Scythe")].map {
      FoundNote(
        path: $0.0, title: $0.1,
        passages: [.init(section: nil, line: 3, pieces: [.init("tool", isMatch: true)])])
    }
    findings.total = found
    driver.send(.searched(findings, text: text, ticket: ticket))
    return driver
  }

  @Test(arguments: Shot.sizes)
  func theCountIsOfWhatIsListed(width: Int, height: Int) throws {
    let driver = try hiding(width, height)
    #expect(driver.shows("Rake") && !driver.shows("Scythe"))
    let all = FixtureShed.files.count
    #expect(
      driver.lines[0].hasSuffix(
        width < 60 ? "1 of \(all) · 1 hidden" : "1 of \(all) notes · 1 hidden"))
  }

  @Test func ofMoreThanIsListedNoneIsSaidToBeHidden() throws {
    let driver = try hiding(80, 24, found: 99)
    #expect(driver.lines[0].contains("99 of ") && !driver.lines[0].contains("hidden"))
  }

  @Test(arguments: [120, 80, 40]) func whyAQueryCannotBeReadIsSaidWhole(width: Int) {
    var driver = Driver(width, 10)
    driver.press("stitle:(" + String(repeating: "so", count: width / 5))
    #expect(driver.shows("a group is not closed, at the end"))
    #expect(driver.lines[0].contains("soso"))
  }

  @Test func enterGoesToTheLine() {
    var driver = Driver()
    driver.press("sEverything between<Enter>")
    driver.press("<Esc>")
    #expect(driver.model.layers.isEmpty)
    #expect(driver.path == "concepts/soil.md")
    #expect(driver.shows("everything between"), "\(driver.lines)")
    driver = Driver(showing: "index.md")
    driver.press("sparagraph 20<Enter>")
    #expect(driver.path == "concepts/watering.md")
    #expect(driver.lines[1...4].contains { $0.contains("Paragraph 20 ") })
    driver.press("H")
    #expect(driver.path == "index.md")
  }

  @Test func otherPassagesAreRowsOfTheirOwn() {
    var driver = Driver()
    driver.press("ssoil<↓>")
    guard case .search(let screen)? = driver.model.layers.last else {
      Issue.record("no search on top")
      return
    }
    #expect(screen.list.selection?.title == "")
    #expect(screen.list.selection?.excerpt?.pieces.contains { $0.isMatch } == true)
  }

  @Test func altEnterOpensThePassageBeside() throws {
    var driver = Driver()
    driver.press("sparagraph 20<Alt-Enter>")
    let split = try #require(driver.model.split)
    #expect(split.note.path == "concepts/watering.md")
    #expect(split.rows.contains { $0.line.text.contains("Paragraph 20 ") })
    #expect(driver.model.reader?.top.unit == 0)
  }

  @Test func lateAnswersAreDropped() throws {
    var driver = Driver()
    driver.holdsAnswers = true
    driver.press("ssoi")
    let first = driver.held.compactMap { effect -> Int? in
      if case .search("soi", let ticket) = effect { ticket } else { nil }
    }
    driver.press("l")
    driver.answer()
    let before = driver.grid
    driver.send(
      .searched(FixtureSearch.findings("beans"), text: "soi", ticket: try #require(first.last)))
    #expect(driver.grid == before)
    #expect(driver.shows("Soil"))
  }

  /// What fits the screen comes first, and then all of it, without moving who reads it.
  @Test func anAnswerMayComeInParts() throws {
    var driver = Driver()
    driver.holdsAnswers = true
    driver.press("s")
    driver.press("beans")
    guard case .search("beans", let ticket)? = driver.held.last else {
      Issue.record("no search")
      return
    }
    let whole = FixtureSearch.findings("beans")
    try #require(whole.notes.count == 2)
    var part = whole
    part.notes.removeLast()
    driver.send(.searched(part, text: "beans", ticket: ticket))
    #expect(driver.shows(whole.notes[0].title))
    #expect(!driver.shows(whole.notes[1].title))
    driver.send(.searched(whole, text: "beans", ticket: ticket))
    #expect(driver.shows(whole.notes[1].title))
    driver.press("<↓>")
    let moved = driver.grid
    driver.send(.searched(whole, text: "beans", ticket: ticket))
    #expect(driver.grid == moved)
    // Nothing more is taken once something else is asked for.
    driver.press("<Backspace>")
    let after = driver.grid
    driver.send(.searched(part, text: "beans", ticket: ticket))
    #expect(driver.grid == after)
  }

  @Test func anErrorKeepsWhatWasFound() {
    var driver = Driver()
    driver.press("sbeans")
    driver.press(" (")
    #expect(driver.lines[0].contains("a group is not closed"))
    #expect(driver.shows("| Beans | 2"))
    driver.press("<Backspace><Backspace>")
    #expect(driver.lines[0].contains("2 of 5 notes"))
  }

  @Test func filtersAreSaidInWords() {
    var driver = Driver()
    driver.press("stag:water beans")
    #expect(driver.lines[0].contains("tag water · 2 of 5 notes"))
    #expect(!driver.status.contains("tag water"), "it is said twice")
    var small = Driver(40, 10)
    small.press("stag:water beans")
    #expect(small.status.contains("tag water"))
  }

  @Test func closeSpellingsCanBeTaken() {
    var driver = Driver()
    driver.press("smullch")
    #expect(driver.shows("NO NOTE HAS THIS"))
    driver.press("<Enter>")
    #expect(driver.lines[0].contains("› mulch"))
    #expect(driver.shows("Soil"))
  }

  @Test func upOnAnEmptyLineIsHistory() {
    var driver = Driver()
    driver.press("ssand, clay<Enter>sbeans<Enter>s")
    #expect(driver.shows("ASKED BEFORE"))
    driver.press("<↑>")
    #expect(driver.lines[0].contains("beans"))
    driver.press("<↑>")
    #expect(driver.lines[0].contains("sand, clay"))
    driver.press("<↓><↓>")
    #expect(driver.lines[0].contains("words of any note"))
  }

  @Test func escapeRestoresThePlace() {
    var driver = Driver(80, 20)
    driver.press("12j")
    let before = driver.grid
    driver.press("sbeans<↓><Esc>")
    #expect(driver.grid == before)
  }

  @Test(arguments: [
    ("ti", "title:"), ("is:st", "is:stale "), ("beans -ha", "beans -has:"),
    ("tag:ea", "tag:earth "),
    ("zz", "zz"), ("", ""),
  ])
  func tabCompletesTheLanguage(typed: String, line: String) {
    let library = Driver.library
    #expect((SearchWords.completion(of: typed, library) ?? typed) == line)
  }

  @Test(arguments: [
    ("mullch in beds", "mullch", "mulch in beds"), ("title:Mullch x", "mullch", "title:mulch x"),
    ("-mullch", "mullch", "mulch"), ("a", "zz", "mulch"),
  ])
  func spellingsReplaceTheirWord(line: String, word: String, result: String) {
    #expect(SearchWords.replacing(word, by: "mulch", in: line) == result)
  }

  @Test func beforeTheIndexItSaysHowFarThatIs() {
    var driver = Driver(canSearch: false)
    driver.send(.progress(Progress(.indexing, done: 1204, of: 10_000, rate: 2500)))
    driver.press("sbeans")
    #expect(driver.shows("indexing 1,204 of 10,000 notes · 2,500 a second"))
    #expect(driver.lines[0].contains("indexing 12 %"))
    driver.send(.progress(Progress(.indexing, done: 5000, of: 10_000, rate: 2500)))
    #expect(driver.shows("indexing 5,000 of 10,000 notes"))
    driver.send(.progress(nil))
    driver.send(.searchReady)
    #expect(driver.lines[0].contains("2 of 5 notes"))
  }

  @Test func textOfNotesIsOnlyText() {
    var driver = Driver()
    driver.press("s")
    var findings = SearchFindings()
    findings.notes = [
      FoundNote(
        path: "index.md", title: "T\u{1b}[31m",
        passages: [.init(section: "\u{7}", line: 1, pieces: [.init("\u{1b}]0;x\u{7}日本\u{301}")])])
    ]
    driver.press("x")
    driver.holdsAnswers = true
    driver.press("y")
    guard case .search(_, let ticket)? = driver.held.last else {
      Issue.record("no search")
      return
    }
    driver.send(.searched(findings, text: "xy", ticket: ticket))
    #expect(!driver.lines.joined().unicodeScalars.contains { $0.value < 0x20 })
  }
}
