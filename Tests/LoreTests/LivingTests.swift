import Foundation
import TestSupport
import Testing

/// The browser lived in: searching, files that change, a place that is kept, other wikis.
struct LivingTests {
  private static let files = [
    "index.md": "# Start\n\nGo to [[second]].\n",
    "second.md": "# Second note\n\n"
      + (1...60).map { "Line \($0) of the second note.\n\n" }.joined(),
    "deep/er/third.md": "# Third note\n\nA zebra crossed [[index]].\n",
  ]

  /// A wiki with a home of its own, whose caches and memories are kept there.
  private struct Home {
    let wiki: TemporaryFolder
    let home: TemporaryFolder

    init(_ files: [String: String] = LivingTests.files) throws {
      wiki = try TemporaryFolder(files)
      home = try TemporaryFolder()
    }

    func open(
      _ arguments: [String], in directory: String? = nil, config: String? = nil
    ) throws -> PseudoTerminal {
      if let config { try home.write(".config/lore/config.toml", config) }
      return try PseudoTerminal(
        [BuiltProgram.path("lore")] + arguments, environment: SessionEnvironment(home: home),
        columns: 120, rows: 30, directory: directory)
    }
  }

  private func quit(_ terminal: PseudoTerminal) {
    terminal.send("Q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func searchesAsOneTypes() throws {
    let home = try Home()
    let terminal = try home.open([home.wiki.path])
    #expect(terminal.wait(for: "Second note"))
    terminal.send("szeb")
    #expect(terminal.wait(for: "A zebra crossed"), "\(terminal.screen.text)")
    #expect(terminal.wait(for: "1 of 3 notes"))
    terminal.send("\r")
    #expect(terminal.wait { $0.title.contains("Third note") })
    quit(terminal)
    let left = try FileManager.default.subpathsOfDirectory(atPath: home.wiki.path)
    #expect(Set(left) == ["index.md", "second.md", "deep", "deep/er", "deep/er/third.md"])
  }

  @Test func changesInAnyFolderShow() throws {
    let home = try Home()
    let terminal = try home.open([home.wiki.path])
    #expect(terminal.wait(for: "Second note"))
    terminal.send("szebra")
    #expect(terminal.wait(for: "1 of 3 notes"))
    try home.wiki.write("deep/er/third.md", "# Third note\n\nA gnu, no zebra.\n")
    #expect(terminal.wait(for: "A gnu, no"), "\(terminal.screen.text)")
    terminal.send("\u{1b}")
    #expect(terminal.wait(for: "Go to second"))
    try home.wiki.write("fresh/er/still.md", "# Quite new\n\n[[index]]\n")
    #expect(terminal.wait(for: "1 note new: Quite new"), "\(terminal.screen.text)")
    try home.wiki.remove("fresh")
    #expect(terminal.wait(for: "1 note removed: fresh/er/still"), "\(terminal.screen.text)")
    quit(terminal)
  }

  @Test func aBurstIsOneChange() throws {
    var files = Self.files
    for number in 1...200 { files["many/note\(number).md"] = "# Note \(number)\n\nOld.\n" }
    let home = try Home(files)
    let terminal = try home.open([home.wiki.path])
    #expect(terminal.wait(for: "203"))
    terminal.send("sOld")
    #expect(terminal.wait(for: "200 of 203"), "\(terminal.screen.text)")
    terminal.send("\u{1b}")
    for number in 1...200 {
      try home.wiki.write("many/note\(number).md", "# Note \(number)\n\nNew.\n")
    }
    #expect(terminal.wait { $0.text.contains("notes changed: ") })
    terminal.send("sNew.")
    #expect(terminal.wait(for: "200 of 203"), "\(terminal.screen.text)")
    quitFromSearch(terminal)
  }

  private func quitFromSearch(_ terminal: PseudoTerminal) {
    terminal.send("\u{1b}")
    #expect(terminal.wait(for: "Go to second"))
    quit(terminal)
  }

  /// The browser after a link was followed in a wiki that is found from its folder.
  private func openSecondNote(of home: Home) throws -> PseudoTerminal {
    try home.wiki.write("lore.toml", "")
    let terminal = try home.open([], in: home.wiki.path)
    #expect(terminal.wait(for: "Second note"))
    terminal.send("\t\r")
    #expect(terminal.wait(for: "Line 3 of the second note"))
    return terminal
  }

  /// - Parameter isNamed: whether the folder is given the second time.
  @Test(arguments: [false, true]) func thePlaceIsKept(isNamed: Bool) throws {
    let home = try Home()
    let first = try openSecondNote(of: home)
    first.send("a40G")
    #expect(first.wait(for: "Line 30 of the second note"))
    quit(first)
    let second = try home.open(isNamed ? [home.wiki.path] : [], in: home.wiki.path)
    #expect(second.wait(for: "Line 30 of the second note"))
    #expect(!second.screen.text.contains("Line 3 of the"))
    second.send("'")
    #expect(second.wait(for: "BOOKMARKS  1"))
    second.send("qH")
    #expect(second.wait(for: "Go to second"))
    second.signal(SIGTERM)
    #expect(second.waitForExit() == .signalled(Int(SIGTERM)))
    let third = try home.open([], in: home.wiki.path)
    #expect(third.wait(for: "Go to second"))
    quit(third)
    let left = try FileManager.default.subpathsOfDirectory(atPath: home.wiki.path)
    #expect(left.count == 6, "\(left)")
  }

  @Test func aKilledBrowserRemembersTheNote() throws {
    let home = try Home()
    let first = try openSecondNote(of: home)
    first.signal(SIGKILL)
    #expect(first.waitForExit() == .signalled(Int(SIGKILL)))
    let second = try home.open([], in: home.wiki.path)
    #expect(second.wait(for: "Line 3 of the second note"))
    quit(second)
  }

  @Test(arguments: [
    "", "garbage\n\u{0}", "lore memory 1\nroot\t/elsewhere\nplace\tsecond.md\t0\t0\t0\n",
  ])
  func aBrokenMemoryIsNone(text: String) throws {
    let home = try Home()
    try home.wiki.write("lore.toml", "")
    let first = try home.open([], in: home.wiki.path)
    #expect(first.wait(for: "Second note"))
    quit(first)
    let folder = "\(home.home.path)/.local/state/lore"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.count == 1)
    for file in files { try home.home.write(".local/state/lore/\(file)", text) }
    let terminal = try home.open([], in: home.wiki.path)
    #expect(terminal.wait(for: "Go to second"))
    #expect(!terminal.outputText.contains("memory"))
    quit(terminal)
  }

  @Test func howToBeginIsToldOnce() throws {
    let home = try Home()
    let first = try home.open([home.wiki.path])
    #expect(first.wait(for: "selects a link"))
    first.send("j")
    #expect(first.wait { !$0.text.contains("selects a link") })
    quit(first)
    let second = try home.open([home.wiki.path])
    #expect(second.wait(for: "Second note"))
    #expect(!second.screen.text.contains("selects a link"))
    quit(second)
  }

  @Test func wikisAreOfferedWhereThereIsNone() throws {
    let home = try Home()
    try home.wiki.write("lore.toml", "")
    let first = try home.open([home.wiki.path])
    #expect(first.wait(for: "Second note"))
    quit(first)
    let empty = try TemporaryFolder()
    let second = try home.open([], in: empty.path)
    #expect(second.wait(for: "WIKIS  1"), "\(second.screen.text)")
    #expect(second.screen.text.contains("/lore-test-"))
    second.send("\r")
    #expect(second.wait(for: "Go to second"))
    quit(second)
  }

  @Test func anotherWikiOpensInPlace() throws {
    let home = try Home()
    let other = try TemporaryFolder(["index.md": "# Other\n\nAnother place altogether.\n"])
    let terminal = try home.open(
      [home.wiki.path], config: "[wikis]\nother = \"\(other.path)\"\n")
    #expect(terminal.wait(for: "Second note"))
    terminal.send(":wikis\r")
    #expect(terminal.wait(for: "WIKIS  1"), "\(terminal.screen.text)")
    #expect(terminal.screen.text.contains("other"))
    terminal.send("\r")
    #expect(terminal.wait(for: "Another place altogether"))
    try other.write("index.md", "# Other\n\nIt is watched too.\n")
    #expect(terminal.wait(for: "It is watched too"))
    terminal.send(":wikis\r")
    #expect(terminal.wait(for: "WIKIS  1"))
    quit(terminal)
  }

  @Test func mouseIsOffWhereTheConfigSaysSo() throws {
    let home = try Home()
    let terminal = try home.open([home.wiki.path], config: "mouse = false\n")
    #expect(terminal.wait { $0.modes.contains(2004) })
    #expect(terminal.screen.modes.isDisjoint(with: [1002, 1006]))
    quit(terminal)
    #expect(!terminal.outputText.contains("\u{1b}[?1002h"))
  }

  @Test func anIndexThatIsThereIsUsedAndOneThatIsBrokenMadeAnew() throws {
    let home = try Home()
    for round in 0..<3 {
      let terminal = try home.open([home.wiki.path])
      #expect(terminal.wait(for: "Second note"))
      terminal.send("szebra")
      #expect(terminal.wait(for: "1 of 3 notes"), "round \(round)")
      quitFromSearch(terminal)
      let cache = "\(home.home.path)/.cache/lore"
      guard round == 1 else { continue }
      for file in try FileManager.default.contentsOfDirectory(atPath: cache) {
        try Data("no index".utf8).write(to: URL(fileURLWithPath: "\(cache)/\(file)"))
      }
    }
  }
}
