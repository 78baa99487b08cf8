import Cells
import Notes
import TestSupport
import Testing

@testable import Browser

struct FinderTests {
  /// What is pasted into a line of the history makes it one that is typed: ↓ takes it for no older
  /// one.
  @Test(arguments: ["o", "s"]) func aRecalledLineThatIsPastedIntoIsTyped(key: String) throws {
    var driver = Driver(showing: "index.md")
    driver.press(key + "so<Enter>" + key + "<↑>")
    let recalled = try #require(driver.model.layers.last?.typedList)
    #expect(recalled.line.text == "so" && recalled.line.age == 0)
    driver.send(.terminal(.paste("i")))
    driver.press("<↓>")
    let typed = try #require(driver.model.layers.last?.typedList)
    #expect(typed.line.text == "soi" && typed.line.age == nil)
  }

  private func score(_ pattern: String, _ name: String) -> Int? {
    var bytes: [UInt8] = []
    var worth: [UInt8] = []
    FuzzyText.fold(name, limit: 240) { byte, value, _ in
      bytes.append(byte)
      worth.append(value)
    }
    return bytes.withUnsafeBufferPointer { bytes in
      worth.withUnsafeBufferPointer {
        FuzzyPattern(pattern).score(bytes, $0, SubsequenceScore(length: 240))
      }
    }
  }

  @Test(arguments: [
    ("cvt", "ContextVar task", "convert"), ("ctr", "Cost tracker", "contractor"),
    ("wait", "asyncio wait for", "w a i t"), ("var", "ContextVar", "caviar"),
    ("soil", "soil", "some other oil"), ("ab", "a-b", "axb"),
  ])
  func betterNamesWin(pattern: String, better: String, worse: String) throws {
    let one = try #require(score(pattern, better))
    let two = score(pattern, worse) ?? .min
    #expect(one > two)
  }

  @Test func lettersMustComeInOrder() {
    #expect(score("ba", "ab") == nil)
    #expect(score("aa", "a") == nil)
    #expect(score("two words", "words that are two") != nil)
  }

  @Test(arguments: [
    ("^cost", "Cost tracker", true), ("^cost", "The cost", false),
    ("tracker$", "Cost tracker", true),
    ("tracker$", "Trackers", false), ("^soil$", "Soil", true), ("^soil$", "Soils", false),
    ("'tra", "Cost tracker", true), ("'ctr", "Cost tracker", false),
    ("co 'tra", "Cost tracker", true),
    ("^co er$", "Cost tracker", true), ("^", "anything", true), ("$", "anything", true),
    ("'", "it's", true), ("it's", "it's", true),
  ])
  func wordsAsTheyAre(pattern: String, name: String, isFound: Bool) {
    #expect((score(pattern, name) != nil) == isFound)
  }

  @Test(arguments: [
    ("!water", ["Soil", "27 April 2026", "Garden", "Plan"]),
    ("!^so !^pl", ["Watering", "Garden", "27 April 2026"]),
    ("a !soil", ["Watering", "27 April 2026", "Garden", "Plan"]),
    ("!concepts", ["27 April 2026", "Garden", "Plan"]),
  ])
  func notesWithoutAWord(typed: String, titles: [String]) {
    var driver = Driver(80, 24)
    driver.press("o")
    for character in typed { driver.press(character == " " ? "<Space>" : String(character)) }
    let text = driver.lines.dropFirst().dropLast().joined(separator: "\n")
    for title in ["Watering", "Soil", "27 April 2026", "Garden", "Plan"] {
      #expect(text.contains(title) == titles.contains(title), "\(title)")
    }
  }

  @Test func whatIsAskedForIsLookedForAnewWhereItFindsMore() {
    let index = Driver.library.finder
    for text in ["!so", "!soi", "so$", "so$x", "^w", "^wa", "il$", "'at", "'ate"] {
      var known: FinderMatches?
      var before = ""
      for end in text.indices.map({ text.index(after: $0) }) {
        let typed = String(text[..<end])
        let pattern = FuzzyPattern(typed)
        let found = index.search(
          pattern, among: FuzzyPattern.narrows(typed, before) ? known : nil)
        #expect(found.hits == index.search(pattern).hits, "\(typed)")
        known = found.matched
        before = pattern.isEmpty ? "" : typed
      }
    }
  }

  @Test func caseAndAccentsFold() {
    #expect(score("uber", "Über") != nil)
    #expect(score("ÜBER", "über") != nil)
    #expect(score("лес", "Лес") != nil)
    #expect(score("山", "山の道") != nil)
    #expect(score("strasse", "Straße und Smørrebrød") != nil)
    #expect(score("smørrebrød", "Smorrebrod") != nil)
    #expect(score("istanbul", "İstanbul") != nil && score("истина", "Йстина") != nil)
  }

  /// Of a long name only the beginning is looked through, and marked.
  @Test func longNamesAreMarkedNearTheirBeginning() {
    for filler in ["x", "é"] {
      let title = "w o r d " + String(repeating: filler, count: 400) + " word"
      var driver = Driver(120, 24)
      driver.send(.libraryLoaded(Driver.library(of: [Driver.note("a.md", "# \(title)\n")])))
      driver.press("oword")
      guard case .finder(let finder)? = driver.model.layers.last else {
        Issue.record("no finder on top")
        return
      }
      #expect(finder.list.selection?.matches == [0, 2, 4, 6])
    }
  }

  @Test func matchedLettersAreMarked() {
    var driver = Driver()
    driver.press("owtr")
    let row = driver.grid.snapshot()
    #expect(row.characters[1].contains("Watering"))
    #expect(row.legend.contains { $0.contains("selected bold underline") })
  }

  @Test func headingsAndAliasesAreFound() {
    var driver = Driver()
    driver.press("omeasured")
    #expect(driver.shows("Watering › What was measured"))
    driver.press("<Enter>")
    #expect(driver.path == "concepts/watering.md")
    driver.press("oirrig")
    #expect(driver.shows("Irrigation"))
  }

  @Test func countsAreTold() {
    var driver = Driver()
    driver.press("oso")
    #expect(driver.lines[0].contains("1 of 5 notes"), "\(driver.lines[0])")
  }

  @Test func narrowingGivesTheSameAsSearchingAnew() {
    let index = Driver.library.finder
    for text in ["w", "wa", "wat", "so", "soi", "pl", "27", "2026", "meas", "what was"] {
      var known: FinderMatches?
      for end in 1...text.count {
        let pattern = FuzzyPattern(String(text.prefix(end)))
        let narrowed = index.search(pattern, among: known)
        #expect(narrowed.hits == index.search(pattern).hits)
        known = narrowed.matched
      }
    }
  }

  /// Many notes have the same heading; each is found by it, and its name is kept once.
  @Test func equalHeadingsAreOneName() {
    let index = Driver.library.finder
    let headings = index.entries.indices.filter { index.entries[$0].kind == .heading }
    let texts = headings.map { place in
      Driver.library.graph.headingTexts(of: Int(index.entries[place].note))[
        Int(index.entries[place].ordinal)]
    }
    #expect(Set(texts).count < texts.count)
    #expect(Set(headings.map { index.names[$0] }).count == Set(texts).count)
    for text in Set(texts) {
      let notes = zip(headings, texts).filter { $0.1 == text }.map { index.entries[$0.0].note }
      #expect(index.search(FuzzyPattern(text), limit: 900).count >= Set(notes).count)
    }
  }

  /// Names in so many parts that they are looked through on all cores, in the order of one.
  @Test func manyNamesAreFoundInTheirOrder() {
    let library = Self.wide(9_000)
    let index = library.finder
    let found = index.search(FuzzyPattern("leaf7"), limit: 9_000)
    let titles = found.hits.map { library.graph.title(of: Int(index.entries[$0.entry].note)) }
    let count = (0..<9_000).count { "\($0)".contains("7") }
    #expect(found.count == count && titles.count == count)
    #expect(titles.allSatisfy { $0.contains("7") })
    let narrowed = index.search(
      FuzzyPattern("leaf7"), among: index.search(FuzzyPattern("le")).matched, limit: 9_000)
    let isSame = narrowed.hits == found.hits
    #expect(isSame)
    #expect(zip(found.hits, found.hits.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  /// Rows are made as they come into sight; whoever goes on finds all of them.
  @Test(arguments: [(Size(width: 120, height: 36), 6), (Size(width: 40, height: 10), 40)])
  func allThatWasFoundCanBeReached(size: Size, pages: Int) {
    var driver = Driver(size.width, size.height)
    driver.send(.libraryLoaded(Self.wide(150)))
    driver.press("oleaf")
    var seen: Set<String> = []
    for _ in 0..<pages {
      seen.formUnion(driver.lines.flatMap { $0.split(separator: " ") }.map(String.init))
      driver.press("<PgDn>")
    }
    seen.formUnion(driver.lines.flatMap { $0.split(separator: " ") }.map(String.init))
    let missing = (0..<150).filter { !seen.contains("leaf\($0)") }
    #expect(missing.isEmpty)
  }

  private static func wide(_ count: Int) -> Library {
    Library(
      graph: LinkGraph(
        entries: (0..<count).map { number in
          NoteEntry(path: "leaf\(number).md", id: "leaf\(number)", isBesideRoot: false)
        }))
  }

  @Test func previousLinesComeBack() {
    var driver = Driver()
    driver.press("osoil<Enter>o<↑>")
    #expect(driver.lines[0].contains("soil"))
  }
}

struct LineEditTests {
  @Test(arguments: [
    ("one two<Ctrl-w>", "one "), ("one two  <Ctrl-w>", "one "), ("abc<←><←>x", "axbc"),
    ("abc<Home>x<End>y", "xabcy"), ("abc<Ctrl-u>", ""), ("abc<←><Ctrl-k>", "ab"),
    ("abc<Ctrl-a><Del>", "bc"), ("é<Backspace>", ""), ("a/b<Ctrl-w>", "a/"), ("<Backspace>x", "x"),
  ])
  func editing(script: String, text: String) throws {
    var line = LineEdit()
    for key in try #require(KeyName.script(script)) { _ = line.edit(with: key) }
    #expect(line.text == text)
    #expect((0...line.text.count).contains(line.cursor))
  }

  @Test func marksJoinTheCharacterBefore() {
    var line = LineEdit("e")
    line.insert("\u{301}")
    #expect(line.text == "é")
    #expect(line.cursor == 1)
    _ = line.edit(with: Key(.backspace))
    #expect(line.text.isEmpty)
  }
}
