import Cells
import Foundation
import Layout
import Notes
import Testing

@testable import Browser

/// Arriving at what was asked for, and staying there.
@Suite struct PlaceTests {
  private static let paragraphs = (1...30).map { "Paragraph \($0) tells something of its own." }

  private static func note(_ middle: String = "") -> String {
    "# Long\n\n" + paragraphs[..<10].joined(separator: "\n\n") + "\n\n## Middle\n\n" + middle
      + paragraphs[10...].joined(separator: "\n\n") + "\n\n[Soil](/concepts/soil.md)\n"
  }

  private static func driver(_ text: String, width: Int = 80, height: Int = 24) -> Driver {
    let files = FixtureWiki.files.merging(["long.md": text]) { $1 }
    let notes = files.keys.sorted().map { Driver.note($0, files[$0] ?? "") }
    return Driver(
      width, height, showing: "long.md", files: files, library: Driver.library(of: notes))
  }

  @Test(arguments: [
    ("# Long", "# Long\n\nWritten above."), ("Paragraph 1 ", "Paragraph one, "),
    ("\n\n[Soil]", "\n\nWritten below.\n\n[Soil]"),
  ])
  func aChangeElsewhereKeepsThePlace(old: String, new: String) {
    var driver = Self.driver(Self.note())
    driver.press("]hjjjj")
    let before = driver.lines[1...12]
    #expect(before.contains { $0.contains("Paragraph 13") })
    let changed = Self.note().replacing(old, with: new)
      .replacing("Paragraph 30 ", with: "Paragraph thirty, and more, ")
    driver.changed["long.md"] = changed
    driver.send(.noteChanged(path: "long.md"))
    #expect(driver.model.reader?.note.title == "Long")
    #expect(Array(driver.lines[1...12]) == Array(before))
  }

  @Test func aHitIsInSightAndMarked() {
    var driver = Self.driver(
      Self.note("It begins here and goes on\nfor a while until the needle comes.\n\n"))
    let line = 26
    driver.press("oSoil<Enter>")
    #expect(driver.path == "concepts/soil.md")
    driver.press("sneedle")
    let passage = FoundNote.Passage(
      section: "Middle", line: line,
      pieces: [.init("until the "), .init("needle", isMatch: true), .init(" comes.")])
    var findings = SearchFindings()
    findings.notes = [FoundNote(path: "long.md", title: "Long", passages: [passage])]
    findings.total = 1
    var ticket = 0
    driver.change { ticket = $0.tickets.draw(for: .search) }
    driver.send(.searched(findings, text: "needle", ticket: ticket))
    driver.press("<Enter>")
    #expect(driver.path == "long.md")
    #expect(driver.lines[1...3].contains { $0.contains("needle") })
    #expect(driver.status.contains("/needle  1 of 1"))
  }

  @Test func whatIsFoundBeyondTheEdgeIsPannedTo() {
    let line = String(repeating: "wide ", count: 40) + "needle in it"
    var driver = Self.driver(Self.note("```\n\(line)\n```\n\n"))
    driver.press("/needle<Enter>")
    #expect(driver.shows("needle in it"))
  }

  @Test func aLinkBeyondTheEdgeIsPannedTo() {
    let cells = (1...12).map { "a rather wide cell \($0)" }.joined(separator: " | ")
    let table =
      "| \(cells) | to |\n|\(String(repeating: "---|", count: 13))\n"
      + "| \(cells) | [Soil](/concepts/soil.md) |\n\n"
    var driver = Self.driver(Self.note(table))
    driver.press("]h<Tab>")
    #expect(driver.status.contains("Soil"))
    #expect(driver.lines.dropLast().contains { $0.contains("Soil") })
  }

  @Test func theSectionsAtTheEndCanBeReached() {
    let end = (1...4).map { "## End \($0)\n\nIt is \($0).\n\n" }.joined()
    var driver = Self.driver(Self.note() + end)
    driver.press("G]h]h]h]h")
    driver.press("ys")
    let copied = driver.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied.last?.hasPrefix("## End 4") == true)
  }

  @Test func aFootnoteOpensOverItsText() {
    var driver = Self.driver("# Long\n\nA claim.[^1] More.\n\n[^1]: It was *measured* twice.\n")
    driver.press("<Tab>")
    #expect(driver.status.contains("shows the footnote"))
    driver.press("<Enter>")
    guard case .text(let screen)? = driver.model.layers.last else {
      Issue.record("no footnote is open")
      return
    }
    #expect(screen.lines.contains { $0.text.contains("It was measured twice.") })
    driver.press("<Esc>p")
    #expect(driver.model.layers.count == 1)
    driver.press("<Enter>")
    #expect(driver.model.layers.isEmpty)
  }

  @Test(arguments: [
    ("<a id=\"here\"></a>\n\nIt is here.\n\n", "It is here.", "here, in this note"),
    ("<a id=\"here\"></a>\n\n| a |\n|---|\n| b |\n\n", "a", "here, in this note"),
    ("## That <a name=\"here\"></a>\n\nIt is here.\n\n", "That", "That, in this note"),
    ("It is <b id=here>here</b>.\n\n", "It is here.", "here, in this note"),
  ])
  func whatRawHTMLNamesCanBeFollowedTo(place: String, first: String, said: String) {
    var driver = Self.driver("# Long\n\n[down](#here)\n\n" + Self.note(place))
    driver.press("<Tab>")
    #expect(driver.status.contains(said), "\(driver.status)")
    driver.press("<Enter>")
    #expect(driver.lines[1].trimmingCharacters(in: .whitespaces) == first, "\(driver.lines[...4])")
  }

  @Test(arguments: [
    ("[[soil#No such]]", "there is no such heading; nearest"),
    ("[x](#middle)", "Middle, in this note"), ("[Soil](/concepts/soil.md)", "Soil"),
  ])
  func theStatusLineSaysWhereALinkLeads(link: String, said: String) {
    var driver = Self.driver("# Long\n\n\(link) first.\n\n## Middle\n\nText.\n", width: 120)
    driver.press("<Tab>")
    #expect(driver.status.contains(said), "\(driver.status)")
  }

  @Test func aFoldedFolderUnfolds() {
    var driver = Self.driver(Self.note(), width: 120, height: 36)
    driver.press("<Ctrl-w>hgg")
    for _ in 0..<8 where !driver.status.contains("folds concepts") { driver.press("j") }
    let isFolded = driver.status.contains("unfolds concepts")
    driver.press("<Enter>")
    #expect(driver.status.contains(isFolded ? "⏎ folds concepts" : "⏎ unfolds concepts"))
  }
}
