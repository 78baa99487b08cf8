import Notes
import TestSupport
import Testing

/// Probe 31: a graph kept up to date equals one built from scratch.
@Suite struct GraphPropertyTests {
  private static let names = [
    "a", "b", "A", "x/a", "x/b", "y/a", "x/y/Note", "Note", "index", "x/index", "y/README", "x/x",
    "wiki/c", "caf\u{E9}", "cafe\u{301}", "v2.0", "long/er/path/a",
  ]
  private static let targets = [
    "a", "b", "A", "x/a", "y/a", "Note", "note", "x", "x/", "y", "./a", "../a", "/a", "/x/b",
    "wiki/a",
    "caf\u{E9}", "nick", "Title b", "v2.0", "img.png", "x/img.png", "none", "ru/a", "a%20b", "",
  ]

  private static func file(_ random: inout SeededGenerator) -> String {
    var text = "---\n"
    if random.below(2) == 0 { text += "title: Title \(random.pick(["a", "b", "c"]))\n" }
    if random.below(3) == 0 { text += "aliases: [nick, \(random.pick(["b", "other"]))]\n" }
    if random.below(3) == 0 {
      text += "related: [\(random.pick(targets).isEmpty ? "q" : "b"), zz]\n"
    }
    text += "---\n# Head \(random.below(3))\n\n## Sub\n\n"
    for _ in 0..<random.below(6) {
      let target = random.pick(targets)
      let anchor = random.pick(["", "", "#Sub", "#Head 1", "#Head 1#Sub", "#none", "#^id", "#tag"])
      if target.isEmpty, anchor.isEmpty { continue }
      switch random.below(3) {
      case 0: text += "[l](\(target).md\(anchor.replacing(" ", with: "%20"))) "
      default: text += "[[\(target)\(anchor)]] "
      }
    }
    if random.below(4) == 0 { text += "\n\nblock ^id\n" }
    if random.below(4) == 0 { text += "\n\n<a name=\"tag\"></a>\n" }
    return text
  }

  @Test(arguments: 0..<40) func p31UpdatedEqualsRebuilt(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1)
    let reader = NoteReader()
    var files: [String: NoteEntry] = [:]
    var attachments = ["img.png", "x/img.png"]
    func surroundings() -> Surroundings {
      Surroundings(rootName: "Wiki", linkRoots: ["ru": "x"], attachments: attachments)
    }
    var graph = LinkGraph(entries: [NoteEntry](), surroundings: surroundings())
    for _ in 0..<40 {
      var changed: [NoteEntry] = []
      var removed: [String] = []
      for _ in 0..<random.below(4) + 1 {
        let name = random.pick(GraphPropertyTests.names)
        let key = Array(name.utf8).description
        if random.below(3) == 0 {
          if files.removeValue(forKey: key) != nil { removed.append(name) }
          changed.removeAll { $0.id.utf8.elementsEqual(name.utf8) }
        } else {
          let text = GraphPropertyTests.file(&random)
          let entry = NoteEntry(reader.read(path: name + ".md", bytes: Array(text.utf8)))
          files[key] = entry
          changed.append(entry)
          removed.removeAll { $0.utf8.elementsEqual(name.utf8) }
        }
      }
      if random.below(6) == 0 {
        attachments = random.below(2) == 0 ? ["img.png"] : ["x/img.png", "q.pdf"]
      }
      graph = graph.updating(changed: changed, removed: removed, surroundings: surroundings())
      let rebuilt = LinkGraph(
        entries: files.values.shuffled(using: &random), surroundings: surroundings())
      #expect(graph == rebuilt)
      #expect(graph.ghosts() == rebuilt.ghosts())
      #expect(graph.count == files.count)
    }
  }

  /// Edits that keep every name take a shorter way: it must lead to the same graph.
  @Test func editsThatKeepNames() throws {
    let reader = NoteReader()
    func entry(_ path: String, _ text: String) -> NoteEntry {
      NoteEntry(reader.read(path: path, bytes: Array(text.utf8)))
    }
    let other = entry("b.md", "[[a#Head]] [[a#^id]] [[a]]")
    var graph = LinkGraph(entries: [entry("a.md", "# T\n\n## Head\n\n[[b]]"), other])
    for text in ["# T\n\nx ^id\n", "# T\n\n## Head\n\n[[none]] [[b]] [[b]]", "# T\n", "# Other\n"] {
      let changed = entry("a.md", text)
      graph = graph.updating(changed: [changed])
      #expect(graph == LinkGraph(entries: [other, changed]))
    }
    let note = try #require(graph.note(withID: "b"))
    let anchors = graph.links(from: note).map { graph.resolution(of: $0).anchorStatus }
    #expect(anchors == [.missing, .missing, nil])
  }

  @Test func backlinksAndGhosts() throws {
    let wiki = SampleWiki(
      [
        "a.md": "[[b]] [[b]] [[a]] [[New]] [[new]] [[FutureA/New]] [[wiki/Far]]",
        "b.md": "[[a]] [[FutureB/New]]",
      ], rootName: "wiki")
    let graph = wiki.graph
    let a = try #require(graph.note(withID: "a"))
    let b = try #require(graph.note(withID: "b"))
    #expect(graph.backlinks(to: a).map { graph.source(of: Int($0)) } == [b])
    #expect(graph.backlinks(to: b).map { graph.source(of: Int($0)) } == [a, a])
    #expect(graph.ghosts().map(\.name) == ["New", "Far", "FutureA/New", "FutureB/New"])
    #expect(graph.ghosts().map(\.count) == [2, 1, 1, 1])
  }

  /// One character, but not one byte, with the slash before.
  @Test func namesThatBeginWithACombiningMark() throws {
    let name = "\u{301}n"
    func follow(_ text: String) -> String? {
      SampleWiki.follow(text, among: ["\(name).md", "d/\(name).md", "d/from.md", "from.md"]).to
    }
    #expect(follow("[x](./\(name).md)") == name)
    #expect(follow("[x](/\(name).md)") == name)
    #expect(follow("[x](d/../\(name).md)") == name)
    #expect(follow("[[d/\(name)]]") == "d/\(name)")
    let graph = SampleWiki(["a.md": "[[../\u{301}x]] [[d/../\u{301}x]]"], rootName: "wiki").graph
    #expect(graph.ghostPath(of: 0) == nil)
    #expect(graph.ghostPath(of: 1) == "\u{301}x.md")
  }

  @Test func foldersAndAttachments() {
    let files = ["d/index.md", "e/README.md", "f/f.md", "g/h.md", "from.md"]
    let attachments = ["pics/a.png", "data.csv"]
    func follow(_ text: String) -> Followed {
      SampleWiki.follow(text, among: files, attachments: attachments)
    }
    #expect(follow("[[d]]").to == "d/index")
    #expect(follow("[[d]]").by == .folder)
    #expect(follow("[l](e/)").to == "e/README")
    #expect(follow("[[/f]]").to == "f/f")
    #expect(follow("[[g/]]").to == "g/")
    #expect(follow("[[g]]").status == .missing)
    #expect(follow("![[a.png|300]]").to == "pics/a.png")
    #expect(follow("![[a.png|300]]").status == .attachment)
    #expect(follow("![x](pics/b.png)").status == .attachmentMissing)
    #expect(follow("[x](DATA.csv)").to == "data.csv")
  }

  @Test func linkRootsAndMountedDaily() throws {
    let found = SampleWiki.follow(
      "[[ru/concepts/x]]", among: ["wiki-ru/concepts/x.md"], linkRoots: ["ru": "wiki-ru"])
    #expect(found.to == "wiki-ru/concepts/x")
    #expect(found.by == .linkRoot)
    let mounted = SampleWiki(
      ["a.md": "[[daily/2026-04-27]]", "daily/2026-04-27.md": ""],
      besideRoot: ["daily/2026-04-27.md"])
    #expect(mounted.followed(from: "a.md").by == .besideRoot)
  }

  @Test func externalIsNeverLookedUp() {
    let text = "[a](https://a.b/c) <mailto:a@b.c> [[https://x.y/z#f]] [n](note:x.md)"
    let wiki = SampleWiki(["a.md": text, "c.md": ""])
    #expect(
      wiki.graph.links(from: 0).map { wiki.graph.status(ofLink: $0) }
        == Array(repeating: .external, count: 4))
    #expect(
      SampleWiki.follow("[[Note: part two]]", among: ["Note: part two.md"]).status == .resolved)
  }
}
