import TestSupport
import Testing

@testable import Notes

@Suite struct FrontmatterTests {
  private func read(_ yaml: String) -> Frontmatter {
    Frontmatter(yaml: Array(yaml.utf8), firstLine: 2)
  }

  @Test func scalarsAndLists() {
    let yaml = read(
      "title: A\nn: 3\nx: 1.10\nb: true\nnone:\ntags: [a, \"b c\"]\nl:\n  - x\n  - 'y'\n")
    #expect(yaml.faults.isEmpty)
    #expect(yaml.properties.map(\.line) == [2, 3, 4, 5, 6, 7, 8])
    let values = JSONValue.array(yaml.properties.map(\.value.json)).text()
    #expect(values == #"["A",3,1.1,true,null,["a","b c"],["x","y"]]"#)
    #expect(yaml.properties[2].value.text == "1.10")
  }

  /// Random frontmatter of the plain kind, and nearly of it: whatever is read without Yams must be
  /// what Yams reads.
  @Test func plainReaderAgreesWithYams() {
    var random = SeededGenerator(seed: 20_260_427)
    var plain = 0
    for _ in 0..<20_000 {
      let yaml = FrontmatterTests.sample(&random)
      guard let flat = FlatYAML.read(Array(yaml.utf8), firstLine: 1) else { continue }
      plain += 1
      do throws(YAMLFault) {
        let composed = try ComposedYAML.read(yaml, firstLine: 1)
        #expect(flat == composed, "\(yaml)")
      } catch {
        Issue.record("Yams refuses \(error.message):\n\(yaml)")
      }
    }
    #expect(plain > 2000)
  }

  private static func sample(_ random: inout SeededGenerator) -> String {
    let keys = ["title", "tags", "x", "a-b", "a_b", "yes", "null", "Key", "12", "é", "sources"]
    let pieces = [
      "a", "word two", "3", "-3", "1.5", "007", "0x1F", "1e3", "true", "yes", "~", "null",
      "\"q: x\"",
      "'single'", "\"un", "a: b", "a:b", "a #c", "a#c", "[a, b]", "[ a , \"b\" ]", "[]", "[ ]",
      "[a,]",
      "[[a]]", "{a: b}", "- x", "-x", "*a", "&a b", "!t x", "| ", "> ", "@x", "`x`", "%x", "日本語",
      "naïve", "—", "2026-04-27", "2026-04-27T10:00:00Z", "https://a.b/c?d=e#f", "/a/b.md", "../x",
      "a,b",
      "[a b, c-d, 3]", "[a: b]", "[\"a, b\"]", "a\tb", "\u{85}", "a\u{2028}b", "\u{FEFF}a", "?x",
      "? x", "",
      ".5", "+1", "1_000", ".inf", "a\\b", "\"a\\nb\"", "'it''s'", "[a?b]", "--- x", "...", "a]",
      "a}", "<<",
      "=", "x ", "  y", "12:30", "1:30:00", "[http://a, b]", "[a#b]", "[a #b]", "\"\"", "''",
      "[\"\"]", "[,]",
    ]
    var text = ""
    for _ in 0..<random.below(5) + 1 {
      let key = keys[random.below(keys.count)]
      let value = pieces[random.below(pieces.count)]
      let ending = random.below(8) == 0 ? "\r\n" : "\n"
      switch random.below(8) {
      case 0:
        text += key + ":" + ending
        let indent = String(repeating: " ", count: random.below(4))
        for _ in 0..<random.below(4) {
          text += indent + "- " + pieces[random.below(pieces.count)] + ending
        }
      case 1: text += "# comment" + ending
      case 2: text += ending
      case 3: text += key + ":" + value + ending
      case 4: text += " " + key + ": " + value + ending
      default: text += key + ": " + value + ending
      }
    }
    return text
  }

  @Test func brokenKeepsTheRestAndHasALine() {
    let yaml = read("title: Good\nbad: [a, b\nstatus: draft\n")
    #expect(yaml.properties.first { $0.key == "title" }?.value == .text("Good"))
    #expect(yaml.properties.first { $0.key == "status" }?.value == .text("draft"))
    #expect(yaml.faults.map(\.rule) == [.frontmatterBroken])
    #expect(yaml.faults.map(\.line) == [3])
    let colon = read("title: Foo: bar\ntags: [x]\n")
    #expect(colon.properties.first?.value == .text("Foo: bar"))
    #expect(colon.faults.map(\.line) == [2])
  }

  @Test func duplicateKeys() {
    let yaml = read("title: One\ntags: [a]\ntitle: Two\n")
    #expect(yaml.properties.filter { $0.key == "title" }.map(\.value) == [.text("One")])
    #expect(yaml.properties.count == 2)
    #expect(yaml.faults.map(\.rule) == [.frontmatterDuplicateKey])
    #expect(yaml.faults.map(\.line) == [4])
  }

  @Test func aliasBomb() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let refs = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(refs)]\n"
    }
    let note = NoteReader().read(
      path: "a.md", bytes: Array("---\n\(bomb)title: T\n---\n# H\n".utf8))
    #expect(
      note.problems.map(\.message) == ["frontmatter repeats itself too often by aliases"])
    #expect(note.headings.count == 1)
    #expect(note.title == "T")
  }

  @Test func anAliasIsUndefinedOnlyWhereNothingNamesIt() {
    let broken = read("a: &x one\nb: *x\nc: [open\n")
    #expect(!broken.faults.isEmpty)
    #expect(broken.faults.allSatisfy { $0.line == 4 && !$0.message.contains("alias") })
    #expect(read("a: one\nb: *x\n").faults.map(\.message) == ["found undefined alias"])
  }

  @Test(
    arguments: ["? *a : b", "{*a : b}", "? [*a] : b", "[*a]: b", "*a : b"])
  func aliasAsKey(key: String) {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1..<40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let yaml = read(bomb.replacing("&a39", with: "&a") + key + "\n")
    #expect(yaml.faults.first?.rule == .frontmatterBroken)
  }

  @Test(arguments: [
    String(repeating: "[", count: 50_000), "a: " + String(repeating: "{a: ", count: 5_000),
    "a: " + String(repeating: "- ", count: 50_000), String(repeating: "? ", count: 50_000),
    (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func deepNesting(yaml: String) {
    #expect(read(yaml).faults.first?.rule == .frontmatterBroken)
  }

  @Test(arguments: ["\u{FEFF}---\r\ntitle: T\r\n---\r\nx", "---\ntitle: T\n---"])
  func lineEndsAndMark(text: String) {
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    #expect(note.title == "T")
    #expect(note.problems.isEmpty)
  }

  @Test func scalarsForLists() {
    let note = NoteReader().read(
      path: "a.md", bytes: Array("---\ntags: a, b\naliases: One, Two\n---\n#c and #a\n".utf8))
    #expect(note.tags == ["a", "b", "c"])
    #expect(note.aliases == ["One", "Two"])
  }
}
