import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// Names beyond ASCII, in every spelling that a query and a wiki may have of them.
@Suite struct FoldingTests {
  private let wiki: TemporaryFolder
  private let index: NoteIndex

  init() throws {
    wiki = try TemporaryFolder([
      "Über/Ärger.md":
        "---\ntags: [Caf\u{e9}]\nstatus: Öffen\ncity: Zürich\nGröße: 3\n---\n# One\n\n[[plain]]\n",
      "plain.md": "---\ntags: [cafe\u{301}/au-lait]\n---\n# Two\n\n[[Ärger]] [[Fehlt Öl]]\n",
      "Straße.markdown": "# Three\n",
      "Дом.md": "# Four\n",
    ])
    index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
  }

  private func ids(_ text: String) throws -> [String] {
    try index.ids(try Query(parsing: text, today: 20_600), SearchOptions(now: 0)).sorted()
  }

  @Test(arguments: [
    "path:über", "path:ÜBER/ä", "path:uber", "path:U\u{308}ber", "path:ärger.md", "link:plain",
    "from:two", "status:öffen", "status:O\u{308}ffen", "[city:zürich]", "[city:zu\u{308}rich]",
    "[größe:3]", "[gro\u{308}ße]",
  ])
  func theNoteBeyondASCIIIsFound(_ query: String) throws {
    #expect(try ids(query) == ["Über/Ärger"], "\(query)")
  }

  @Test(arguments: [
    "link:Ärger", "link:arger", "link:über/ärger", "link:A\u{308}rger", "from:ärger",
  ])
  func itsLinksAreFound(_ query: String) throws {
    #expect(try ids(query) == ["plain"], "\(query)")
  }

  @Test(arguments: ["tag:café", "tag:CAFE\u{301}", "tag:cafe"])
  func aTagIsOneHoweverItIsWritten(_ query: String) throws {
    #expect(try ids(query) == ["plain", "Über/Ärger"], "\(query)")
  }

  @Test func pathsHaveTheirExtension() throws {
    #expect(try ids("path:strasse.markdown") == ["Straße"])
    #expect(try ids("path:ДОМ.MD") == ["Дом"])
    #expect(try ids("path:n.md") == ["plain"])
    #expect(try ids("path:.md").count == 3)
    #expect(try ids("path:дома").isEmpty)
  }

  @Test(arguments: [
    ("Straße", "strasse"), ("Ärger/NFD u\u{308}", "arger/nfd u"), ("日本 ガ", "日本 ガ"),
    ("ÅNGSTRÖM", "angstrom"),
    ("ハ\u{309a}ン", "パン"), ("A_b.C", "a_b.c"),
  ])
  func foldsNames(_ text: String, _ expected: String) {
    #expect(FoldedName.of(text) == expected)
    #expect(FoldedName.of(expected) == expected)
  }

  /// A literal at its beginning only saves the reading of notes without it.
  @Test(arguments: [
    ("/zebra/", "/[z]ebra/"), ("/words/", "/[w]ords/"), ("/hidden/", "/[h]idden/"),
    ("/label/", "/[l]abel/"), ("/coded/", "/[c]oded/"), ("/stated/", "/[s]tated/"),
    ("/tagged/", "/[t]agged/"),
  ])
  func aPatternFindsTheSameHoweverItBegins(_ one: String, _ other: String) throws {
    let wiki = try TemporaryFolder([
      "a.md":
        "---\ntags: [tagged]\nx: stated\n---\n# A\n\nwords [label](https://zebra.example/p) "
        + "%%hidden%% `coded`\n"
    ])
    let index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
    func ids(_ text: String) throws -> [String] {
      try index.ids(try Query(parsing: text, today: 0), SearchOptions(now: 0))
    }
    #expect(try ids(one) == ids(other), "\(one)")
    #expect(try ids(one).isEmpty == ["/zebra/", "/hidden/"].contains(one), "\(one)")
  }
}
