import Markup
import Notes
import Testing

@Suite struct LinkReadingTests {
  private func links(_ text: String, _ configuration: Configuration = Configuration()) -> [Link] {
    NoteReader(configuration).read(path: "a.md", bytes: Array(text.utf8)).links
  }

  @Test(arguments: ["—", "–", "-", "--"])
  func reasonsAfterSeparators(separator: String) {
    let found = links("## See also\n\n- [[a]] \(separator) where it\n  began - really\n")
    #expect(found.map(\.reason) == ["where it began - really"])
    #expect(found.map(\.relation) == ["See also"])
  }

  @Test func severalLinksShareAReason() {
    let found = links(
      "## Related\n\n- [[a]], [[b]] and [c](c.md): because of [[d]]\n- [[e]]\n- **[[f]]**: x\n")
    #expect(found.map(\.reason) == ["because of d", "because of d", "because of d", nil, nil, "x"])
  }

  @Test func reasonGoesOnOverParagraphsOfTheItem() {
    let found = links("## Sources\n\n- [[a]] — one\n\n  two `c`\n\n  - [[b]] — own\n")
    #expect(found.map(\.reason) == ["one two c", "own"])
  }

  @Test func noReasonElsewhere() {
    #expect(links("- [[a]] — text\n").map(\.reason) == [nil])
    #expect(links("## Unrelated\n\n- [[a]] — text\n").map(\.relation) == [nil])
    #expect(links("## Related\n\n- [[a]] handles a-b - and more\n").map(\.reason) == [nil])
  }

  @Test(arguments: [
    "Related", "related concepts", "See also:", "Further Reading", "DEPENDS ON", "🔗 References",
    "Sources & more",
  ])
  func relationHeadings(heading: String) {
    #expect(links("# \(heading)\n\n[[a]]\n").map(\.relation) == [heading])
  }

  @Test(arguments: ["Relatedness", "Unrelated", "My sources", "See", "Linksys"])
  func otherHeadings(heading: String) {
    #expect(links("# \(heading)\n\n[[a]]\n").map(\.relation) == [nil])
  }

  @Test(arguments: [
    ("Verwandte", "Verwandte Begriffe"), ("相关", "相关概念"), ("Связанн…", "Связанные понятия"),
  ])
  func headingsOfOtherLanguages(name: String, heading: String) {
    var configuration = Configuration()
    configuration.moreRelationSections = [name]
    #expect(links("## \(heading)\n\n- [[a]] — w\n", configuration).map(\.reason) == ["w"])
    #expect(links("## \(heading)\n\n- [[a]] — w\n").map(\.reason) == [nil])
  }

  @Test func contextIsTheSentence() {
    let text =
      "First one. Then [[a|Dr. A]] e.g. with **b**,\nand [c](c.md)! Last [[d]]? 中文[[e]]。下一[[f]]\n"
    #expect(
      links(text).map(\.context) == [
        "Then Dr. A e.g. with b, and c!", "Then Dr. A e.g. with b, and c!", "Last d?", "中文e。",
        "下一f",
      ])
  }

  @Test func aValueIsNotTakenForOneThatBeginsLikeIt() throws {
    let beginning = "https://example.org/" + String(repeating: "a", count: 250)
    let found = links("---\nsources:\n  - {title: \(beginning)1, resource: \(beginning)2}\n---\n")
    let link = try #require(found.first)
    #expect(found.count == 1 && link.target == beginning + "2")
    #expect(link.column == 12 + 271 + 13 && link.endColumn == link.column + 271)
  }

  @Test func columnsCountScalars() throws {
    let link = try #require(links("日本 é [[a]] x\n").first)
    #expect((link.line, link.column, link.endColumn) == (1, 6, 11))
    #expect(link.place.range == 10..<15)
  }

  @Test(arguments: [
    "n/a — none", "and/or — x", "word — x", "a/b some words", "http://x.y — z", "`a/b` — x",
    "1/2 — half",
  ])
  func noBarePath(item: String) {
    #expect(links("## Related\n\n- \(item)\n").filter { $0.kind == .bare }.isEmpty)
  }

  @Test(arguments: [
    "wiki/x_y_z — w", "daily/2026-04-27.md — w", "notes.md", "./x: w", "wiki/x.md#Part — w",
  ])
  func barePath(item: String) {
    let found = links("## Related\n\n- \(item)\n")
    #expect(found.map(\.kind) == [.bare])
    #expect(found.first?.anchor == (item.contains("#") ? "Part" : nil))
  }

  @Test func manyLinksInOneParagraph() {
    let text = String(repeating: "[[a]] ", count: 100_000)
    let found = links("## Related\n\n- " + text + "\n")
    #expect(found.count == 100_000)
    #expect(found.allSatisfy { $0.context.utf8.count < 1000 })
    #expect(found.last?.column == 3 + 99_999 * 6)
    let reasons = links("## Related\n\n- " + String(repeating: "[[a]] — b ", count: 20_000) + "\n")
    #expect(reasons.count == 20_000)
  }

  @Test func mentions() {
    let finder = MentionFinder(names: ["Cost Tracker", "CT-9", "ab"])
    let text =
      "# Cost tracker\n\nThe cost  tracker and `cost tracker`, [[x|cost tracker]]. See ct-9.\n\nCost trackers.\n"
    #expect(finder.mayOccur(in: Array(text.utf8)))
    let read = NoteReader().readWithDocument(path: "a.md", bytes: Array(text.utf8))
    let found = finder.mentions(in: read)
    #expect(found.map(\.text) == ["cost  tracker", "ct-9"])
    #expect(
      found.map(\.context) == ["The cost  tracker and cost tracker, cost tracker.", "See ct-9."])
    #expect(found.map(\.section) == ["Cost tracker", "Cost tracker"])
    #expect(!finder.mayOccur(in: Array("nothing here".utf8)))
  }

  @Test func aScalarWithCommasIsAListOfNotes() {
    let targets = { (yaml: String) in
      self.links("---\n\(yaml)\n---\n").map(\.target)
    }
    #expect(targets("related: b, cost tracker") == ["b", "cost tracker"])
    #expect(targets("supersedes: '[B](b.md), c.md'") == ["b.md", "c.md"])
    #expect(targets("related: [\"Paris, Texas\"]") == ["Paris, Texas"])
    #expect(targets("sources: Interview with Ann, Bob") == ["Interview with Ann, Bob"])
  }
}
