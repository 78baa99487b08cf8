import Foundation
import TestSupport
import Notes
import Testing

/// One note as markdown and the same as a page copied from where it was rendered.
@Suite struct CopiedPageTests {
  private let written: Note
  private let copied: Note
  private let lines: [String]

  init() throws {
    let folder = Places.packageRoot.appending(path: "Tests/Fixtures/copied-page")
    let note = try Data(contentsOf: folder.appending(path: "note.md"))
    let page = try Data(contentsOf: folder.appending(path: "copied.txt"))
    written = NoteReader().read(path: "wiki/unix/sigpipe.md", bytes: Array(note))
    copied = NoteReader().read(path: "wiki/unix/sigpipe.md", bytes: Array(page))
    lines = String(decoding: page, as: UTF8.self).components(separatedBy: "\n")
  }

  @Test func onlyTheCopyIsDegraded() {
    #expect(copied.isDegraded)
    #expect(!written.isDegraded)
  }

  @Test func headerAgrees() {
    #expect(copied.title == written.title)
    #expect(copied.created == written.created)
    #expect(copied.updated == written.updated)
    #expect(written.created != nil && written.updated != nil)
  }

  @Test func sectionsAgree() {
    #expect(copied.headings.map(\.text) == written.headings.map(\.text))
    #expect(copied.keyPoints.map(\.text) == written.keyPoints.map(\.text))
  }

  @Test func tableAgrees() {
    #expect(copied.tables.map(\.rows) == written.tables.map(\.rows))
    #expect(copied.tables.map(\.columns) == written.tables.map(\.columns))
    #expect(copied.tables.map(\.caption) == written.tables.map(\.caption))
    #expect(copied.tables.map(\.types) == written.tables.map(\.types))
    #expect(written.tables.first?.rows.count == 4)
    for line in copied.tables.flatMap(\.rowLines) { #expect(lines[line - 1].hasSuffix(" |")) }
  }

  @Test func incidentAgrees() throws {
    let one = try #require(written.incidents.first)
    let other = try #require(copied.incidents.first)
    #expect(copied.incidents.count == written.incidents.count)
    #expect(one.system == "Export job")
    #expect(other.system == one.system)
    #expect(other.date == one.date)
    #expect(other.symptom == one.symptom)
    #expect(other.fix == one.fix)
    #expect(other.title == one.title)
    #expect(lines[other.place.line - 1] == other.title)
  }

  @Test func relationsAgree() {
    func relations(_ note: Note) -> [String] {
      note.links.filter { $0.kind != .property }.map {
        "\($0.relation ?? "-") \($0.target) \($0.reason ?? "-")"
      }
    }
    #expect(relations(copied) == relations(written))
    #expect(copied.links.count == 4)
    for link in copied.links {
      let line = Array(lines[link.place.line - 1].unicodeScalars)
      let text = String(String.UnicodeScalarView(line[link.column - 1..<link.endColumn - 1]))
      #expect(text == link.target)
    }
    #expect(copied.sources.map(\.target) == written.sources.map(\.target))
  }

  @Test(arguments: [
    "| title | tags | created |\n|---|---|---|\n| a | b | 2026-01-01 |\n\nText\n",
    "5 KiB\n\n| title | tags | created |\n|---|---|---|\n| a | b | 2026-01-01 |\n",
    "| Title | Tags | Created |\n|---|---|---|\n| a |\n| b |\n",
    "| title | tags | created | ||\n|---|---|---|---|---|\n| a |\n|\n2026-01-01 |\n\n## Heading\n",
    "# T\n\n| title | tags | created |\n|---|---|---|\n| a |\n|\n2026 |\n", "5 KiB\n", "|", "",
  ])
  func ordinaryNotesAreNone(text: String) {
    #expect(!NoteReader().read(path: "a.md", bytes: Array(text.utf8)).isDegraded)
  }
}
