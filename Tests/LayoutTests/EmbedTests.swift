import Cells
import Notes
import TestSupport
import Testing

@testable import Layout

@Suite struct EmbedTests {
  /// The flow of a note of a wiki that is all here, by path without extension.
  private func flow(_ start: String, in wiki: [String: String]) -> Flow {
    let read = read(start, wiki)
    let embeds = EmbeddedNote.all(in: read) { note, link in
      let target = note.links[link].target
      return target.isEmpty ? note.path : wiki[target] == nil ? nil : target + ".md"
    } reading: { path in
      EmbeddedNote(self.read(path.replacing(".md", with: ""), wiki), looks: [.missing])
    }
    return Flow(read, now: Sample.now, embeds: embeds)
  }

  private func read(_ path: String, _ wiki: [String: String]) -> ReadNote {
    NoteReader().readWithDocument(path: path + ".md", bytes: Array((wiki[path] ?? "").utf8))
  }

  private static let other = """
    ---
    title: The other
    tags: [x]
    ---
    # The other

    Before.

    ## Part

    Text with a [[link]].

    - one ^item
    - two

    ### Below

    | a | b |
    |---|---|
    | 1 | 2 |

    ## Next

    > [!note]- Folded
    > away

    ```python
    if "x": # y
    ```
    """

  @Test func wordsOfTheNoteAreFound() throws {
    let flow = flow(
      "a",
      in: [
        "a": "# A\n\nword, then\n\n![[b]]\n\nword at last.",
        "b": "# B\n\nOne word and a *wo*rd.\n\n![[c]]", "c": "# C\n\n| word |\n|---|\n| x |",
      ])
    let matches = flow.matches(of: "word")
    #expect(matches.map(\.isEmbedded) == [false, true, true, true, false])
    #expect(matches.map(\.unit) == matches.map(\.unit).sorted())
    for match in matches {
      let lines = flow.lines(of: match.unit, width: 40).filter { $0.columns(of: match) != nil }
      #expect(lines.count == 1)
      let line = try #require(lines.first).marking(match, Style(role: .match))
      #expect(line.spans.filter { $0.style.role == .match }.map(\.text).joined() == "word")
    }
  }

  @Test func theWholeNoteIsShown() {
    let flow = flow("a", in: ["a": "# A\n\n![[b]]\n\nAfter.", "b": Self.other])
    let body = flow.body(40)
    #expect(body.first == "│ ⧉ The other")
    #expect(body[1] == "│ Before.")
    #expect(body.contains("│ ▎ ▸ Note  Folded …"))
    #expect(!body.contains { $0.contains("away") })
    #expect(body.suffix(2) == ["", "After."])
    #expect(body.dropLast(2).allSatisfy { $0.hasPrefix("│") })
  }

  @Test func aSectionOrABlockIsShown() {
    let wiki = ["a": "![[b#Part]]\n![[b#^item]]\n![[b#Nowhere]]\n![[gone]]", "b": Self.other]
    #expect(
      flow("a", in: wiki).body(40) == [
        "│ ⧉ The other › Part", "│ Text with a link?.", "│", "│ • one", "│ • two", "│", "│ Below",
        "│", "│ a  b", "│ ────", "│ 1  2", "│ ⧉ The other › ^item", "│ • one", "⧉ b › Nowhere",
        "⧉ gone",
      ])
  }

  @Test func theTitleLeadsThereAndTheTextWhereItsOwnLinksDo() throws {
    let flow = flow("a", in: ["a": "# A\n\n![[b#Part]]", "b": Self.other])
    let title = try #require(flow.units.firstIndex { $0.kind == .embed(0) })
    let range = try #require(flow.range(of: .link(0)))
    #expect(flow.unit(atOffset: range.lowerBound) == title)
    #expect(flow.next(.link, after: -1)?.unit == title)
    let links = flow.page(40).flatMap(\.spans).compactMap(\.link)
    #expect(Set(links) == [.link(0), .embedded(0, .link(0))])
    let (origin, inside) = flow.origin(of: .embedded(0, .link(0)))
    #expect(origin.note.path == "b.md")
    #expect(inside == .link(0))
    #expect(flow.range(of: .embedded(0, .link(0)))?.lowerBound == range.upperBound - 1)
    let inner = flow.units.indices.dropFirst(title + 1).flatMap { flow.lines(of: $0, width: 40) }
    #expect(inner.allSatisfy { $0.spans.allSatisfy { $0.source == nil } })
    #expect(inner.allSatisfy { $0.sourceLine == 3 })
  }

  @Test func nothingShowsItselfInItself() {
    let wiki = [
      "a": "# A\n\n![[b]]", "b": "# B\n\nin b\n\n![[a]]\n\n![[b]]\n\n![[c]]",
      "c": "# C\n\n![[d]]", "d": "# D\n\n![[e]]\n\nend", "e": "# E\n\ntoo deep",
      "s": "# S\n\n## H\n\nonce\n\n![[#H]]",
    ]
    #expect(
      flow("a", in: wiki).body(40) == [
        "│ ⧉ B", "│ in b", "│", "│ ⧉ a?", "│", "│ ⧉ b", "│", "│ │ ⧉ C", "│ │ │ ⧉ D",
        "│ │ │ ⧉ e?", "│ │ │", "│ │ │ end",
      ])
    let own = flow("s", in: wiki).body(40)
    #expect(own.filter { $0.hasSuffix("once") } == ["once", "│ once"])
    #expect(own.last == "│ ⧉ H?")
  }

  @Test func whatIsLongIsCut() {
    let long = "# L\n\n" + (0..<500).map { "p\($0)\n\n" }.joined()
    let body = flow("a", in: ["a": "![[l]]", "l": long]).body(40)
    #expect(body.suffix(2) == ["│ p199", "│ …"])
    let many = (0..<90).map { _ in "![[s]]\n\n" }.joined()
    let lines = flow("a", in: ["a": many, "s": "# S\n\ntext"]).body(40)
    #expect(lines.count { $0 == "│ text" } == 64)
    #expect(lines.count { $0 == "⧉ s" } == 26)
    let huge = String(repeating: "x", count: 3 << 20)
    #expect(flow("a", in: ["a": "![[h]]", "h": huge]).body(40) == ["⧉ h"])
  }

  @Test func noNoteIsReadMoreThanOnce() {
    let many = (0..<500).map { "![[a]]\n\n![[s]]\n\n![[h]]\n\n![[x\($0)]]\n\n" }.joined()
    let huge = String(repeating: "x", count: 3 << 20)
    var reads: [String] = []
    let read = read("a", ["a": many])
    let embeds = EmbeddedNote.all(in: read) { note, link in
      note.links[link].target + ".md"
    } reading: { path in
      reads.append(path)
      if path.hasPrefix("x") { return nil }
      return EmbeddedNote(self.read("n", ["n": path == "h.md" ? huge : "# S"]))
    }
    #expect(embeds.count == 64)
    #expect(reads.count == 64)
    #expect(Set(reads).count == 64)
    #expect(!reads.contains("a.md"))
  }

  @Test func inTextAndAsImagesTheyAreLinks() {
    let wiki = ["a": "see ![[b]]\n\n![[b.png]]", "b": Self.other, "b.png": "x"]
    #expect(flow("a", in: wiki).body(40) == ["see ⧉ b", "", "▢ b.png"])
  }

  @Test func insideListsAndFolds() {
    let wiki = ["a": "# A\n\n- ![[b]]\n- x\n\n## H\n\n![[b]]", "b": "# B\n\n1. one\n\n   two"]
    let flow = flow("a", in: wiki)
    #expect(
      flow.body(40).prefix(5) == ["• │ ⧉ B", "  │ 1. one", "  │", "  │    two", "• x"])
    var look = Look()
    look.folds.headings = [1]
    #expect(flow.body(40, look).last?.hasPrefix("▸ H") == true)
  }

  @Test(arguments: [88, 36])
  func page(_ width: Int) {
    let wiki = [
      "a": "# Around\n\nBefore.\n\n![[b#Part]]\n\n> ![[c]]\n\n![[gone]]", "b": Self.other,
      "c": "# C\n\n![[b#Next]]\n\nA line that is long enough to be wrapped beside the bar of it.",
    ]
    let grid = flow("a", in: wiki).page(width).grid(width)
    #expect(Snapshot.difference(grid, from: "pages/embeds-\(width)") == nil)
  }

  @Test(arguments: 0..<30)
  func linesFitAndTextStays(_ seed: UInt64) throws {
    var random = RandomMarkdown(seed: seed)
    let inner = random.note()
    let wiki = ["a": "# A\n\n![[b]]\n\n- ![[b#^x]]\n\n> > ![[b]]", "b": "# B\n\n" + inner]
    let flow = flow("a", in: wiki)
    for width in [88, 36, 10, 3] {
      for line in flow.page(width) {
        #expect(line.width <= width || line.text.count <= 3, "\(line.text)")
        #expect(!line.text.utf8.contains { $0 < 0x20 || $0 == 0x7f })
      }
    }
    let title = try #require(flow.units.firstIndex { $0.kind == .embed(0) })
    var look = Look { $0 == 0 ? .missing : .resolved }
    look.wide = .wraps
    let alone = Sample.flow("# B\n\n" + inner, path: "b.md").page(58, look).map(\.text)
    let beside = flow.units.indices[title...].prefix {
      if case .embed(let part) = flow.units[$0].kind { return part == 0 }
      if case .embedded(let part, _) = flow.units[$0].kind { return part == 0 }
      return false
    }.flatMap { flow.lines(of: $0, width: 60) }.map { String($0.text.dropFirst(2)) }
    let kept = beside.filter { !$0.isEmpty }.dropFirst().map { $0.trimming { $0 == " " } }
    let all = alone.filter { !$0.isEmpty }.map { $0.trimming { $0 == " " } }
    #expect(all.suffix(kept.count).elementsEqual(kept))
    #expect(all.count - kept.count <= 6)
  }
}

extension String {
  fileprivate func trimming(_ isBlank: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }
}
