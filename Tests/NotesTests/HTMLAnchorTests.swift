import Notes
import Testing

/// Places that raw HTML names are places for links.
struct HTMLAnchorTests {
  private static let text = """
    # Guide

    <a id="alone"></a>

    ## Set up <a name="Setting"></a>

    First <span id='word'>this</span>.

    ## After

    <table id=grid>
    <tr><td>One</td></tr>
    </table>

    - item <b ID="in-list">x</b>

    `<a id="code"></a>` <!-- <a id="comment"></a> --> <input name="field">

    ```html
    <a id="fence"></a>
    ```
    """

  private func part(_ note: Note, _ anchor: String) -> String? {
    note.part(ofAnchor: anchor).map {
      String(decoding: Array(Self.text.utf8)[$0], as: UTF8.self)
    }
  }

  @Test func namesAreThoseOfTags() {
    let note = NoteReader().read(path: "a.md", bytes: Array(Self.text.utf8))
    #expect(note.htmlAnchors.map(\.name) == ["alone", "Setting", "word", "grid", "in-list"])
    #expect(note.htmlAnchors.map(\.place.line) == [5, 5, 7, 11, 15])
  }

  @Test func aPlaceFarDownIsTheTags() {
    let text = "<table>\n<tr><td>One</td></tr>\n<tr id=two><td>Two</td></tr>\n</table>\n"
    let note = NoteReader().read(path: "a.md", bytes: Array(text.utf8))
    #expect(note.htmlAnchors.map(\.place.line) == [3])
    #expect(part(note, "two") != nil)
  }

  @Test func aNameMeansWhatItStandsInOrBefore() throws {
    let note = NoteReader().read(path: "a.md", bytes: Array(Self.text.utf8))
    let section = try #require(part(note, "Set up"))
    #expect(section.hasPrefix("## Set up") && section.contains("First"))
    #expect(part(note, "alone") == section && part(note, "setting") == section)
    #expect(part(note, "word") == "First <span id='word'>this</span>.")
    #expect(part(note, "grid")?.hasPrefix("<table id=grid>") == true)
    #expect(part(note, "in%2Dlist")?.hasPrefix("item") == true)
    #expect(part(note, "fence") == nil && part(note, "field") == nil)
  }

  @Test(arguments: [
    ("[[b#top]]", true), ("[x](b.md#TOP)", true), ("[x](b.md#a%20b)", true), ("[[#own]]", true),
    ("[[b#^top]]", false), ("[[b#none]]", false), ("[[b#code]]", false),
  ])
  func linksFindThem(link: String, isThere: Bool) {
    let wiki = SampleWiki([
      "a.md": "\(link)\n\n<p id=own>text</p>\n",
      "b.md": "text <a name=\"top\"></a> <i id='a b'>x</i> `<a id=code>`\n",
    ])
    #expect(
      wiki.followed(from: "a.md").resolution?.anchorStatus == (isThere ? .found : .missing))
    let problems = wiki.notes["a"].map { wiki.graph.problems(ofLinksIn: $0) } ?? []
    #expect(problems.map(\.rule) == (isThere ? [] : [.anchorMissing]))
  }

  @Test func aHeadingOfTheSameNameComesFirst() {
    let note = NoteReader().read(
      path: "a.md", bytes: Array("<a id=\"limits\"></a>\n\ntext\n\n# Limits\n".utf8))
    #expect(note.target(ofAnchor: "limits") == .heading(0))
  }

  @Test func entriesKeepThem() {
    let note = NoteReader().read(path: "a.md", bytes: Array(Self.text.utf8))
    let entry = NoteEntry(note)
    #expect(NoteReader().entry(path: "a.md", bytes: Array(Self.text.utf8), id: "a") == entry)
    let read = entry.encoded.withUnsafeBytes { NoteEntry(encoded: $0) }
    #expect(read == entry && entry.htmlAnchors.count == 5)
    #expect(LinkGraph(entries: [entry]).entry(of: 0) == entry)
  }
}
