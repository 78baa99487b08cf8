import Foundation
import TestSupport
import Testing

/// The real program in a terminal of its own, with a small wiki.
struct BrowserSessionTests {
  static let files = [
    "index.md": "# Start\n\nGo to [[second]], or [out](https://example.org/a).\n",
    "second.md":
      "---\ntitle: Second note\n---\n\n# Second note\n\nBack to [[index]].\n\n"
      + (1...60).map { "Line \($0) of the second note.\n\n" }.joined(),
  ]

  /// The browser on a wiki, when its first screen and the list of notes are there.
  private func open(
    _ folder: TemporaryFolder, arguments: [String] = [], adding: [String: String] = [:],
    columns: Int = 120, rows: Int = 24
  ) -> PseudoTerminal {
    let environment = SessionEnvironment(adding: adding)
    let terminal = PseudoTerminal(
      [BuiltProgram.path("lore"), "browse", folder.path] + arguments, environment: environment,
      columns: columns, rows: rows)
    #expect(terminal.wait(for: "Second note"), "\(terminal.screen.text)")
    return terminal
  }

  @Test func opensFollowsAndQuits() throws {
    let folder = try TemporaryFolder(Self.files)
    let terminal = open(folder)
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.text.contains("Go to second"))
    terminal.send("\t")
    #expect(terminal.wait(for: "⏎ Second note"))
    terminal.send("\r")
    #expect(terminal.wait(for: "Line 3 of the second note"))
    #expect(terminal.screen.title.contains("Second note"))
    terminal.send("H")
    #expect(terminal.wait(for: "Go to second"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(!terminal.screen.isAlternate)
  }

  @Test(arguments: ["linux", "vt100"]) func signsStayTrueWhereATerminalMayLackSome(
    term: String
  ) throws {
    let text = "\n# Start\n\na → b, x²\n"
    let checked = "---\nverified: [{by: \"human:ann\", at: 2026-01-01}]\n---\n"
    for (head, mark) in [("", "-"), (checked, "*")] {
      let folder = try TemporaryFolder(["index.md": head + text])
      let terminal = PseudoTerminal(
        [BuiltProgram.path("lore"), "browse", folder.path],
        environment: SessionEnvironment(term: term), columns: 80, rows: 12)
      #expect(terminal.wait(for: "a → b, x²"), "\(terminal.screen.text)")
      #expect(terminal.screen.text.contains(" \(mark) 100 %"), "\(terminal.screen.text)")
      terminal.send("Q")
      #expect(terminal.waitForExit() == .exited(0))
    }
  }

  @Test func whatIsWrongWithTheConfigIsToldOnTheScreen() throws {
    let folder = try TemporaryFolder(Self.files)
    try folder.write(".config/lore/config.toml", "[keys]\n\"Ctrl-p\" = \"zzz\"\nF5 = \"fly\"\n")
    let terminal = open(folder, adding: ["XDG_CONFIG_HOME": "\(folder.path)/.config"])
    #expect(terminal.wait(for: "config.toml:2: keys: no command is called 'zzz' (1 of 2)"))
    terminal.send("Q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func aThemeThatIsNotThereIsToldOnTheScreen() throws {
    let folder = try TemporaryFolder(Self.files)
    try folder.write(".config/lore/config.toml", "editor = \"true\"\ntheme = \"nosuch\"\n")
    let terminal = open(folder, adding: ["XDG_CONFIG_HOME": "\(folder.path)/.config"])
    #expect(terminal.wait(for: "config.toml:2: no theme 'nosuch'; there are dark"))
    #expect(terminal.screen.text.contains("Go to second"))
    terminal.send("Q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func beginsAtALine() throws {
    let folder = try TemporaryFolder(Self.files)
    let terminal = PseudoTerminal(
      [BuiltProgram.path("lore"), "\(folder.path)/second.md", "--at", "87"],
      columns: 100, rows: 12)
    #expect(terminal.wait(for: "Line 40 of"))
    #expect(!terminal.screen.text.contains("Line 1 of"))
    terminal.send("Q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func controlCEndsWith130() throws {
    let folder = try TemporaryFolder(Self.files)
    let terminal = open(folder)
    terminal.send("\u{3}")
    #expect(terminal.waitForExit() == .exited(130))
    #expect(!terminal.screen.isAlternate)
  }

  @Test func editorHasTheTerminalAndTheNoteIsReadAgain() throws {
    let folder = try TemporaryFolder(Self.files)
    let editor = "\(folder.path)/.editor"
    try folder.write(
      ".editor",
      "#!/bin/sh\necho \"EDITS $*\"\nread answer < /dev/tty\necho \"# New name\" > \"$2\"\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor)
    let terminal = open(folder, adding: ["EDITOR": editor])
    terminal.send("e")
    #expect(terminal.wait(for: "EDITS +"), "\(terminal.screen.text)")
    #expect(terminal.screen.text.contains("\(folder.path)/index.md"))
    #expect(!terminal.screen.isAlternate)
    terminal.send("\r")
    #expect(terminal.wait(for: "New name"))
    #expect(terminal.screen.isAlternate)
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func changesOnDiskShow() throws {
    let folder = try TemporaryFolder(Self.files)
    let terminal = open(folder)
    try folder.write("index.md", "# Start\n\nAltogether another text.\n")
    #expect(terminal.wait(for: "Altogether another text"))
    try folder.remove("index.md")
    #expect(terminal.wait(for: " is gone"))
    #expect(terminal.screen.text.contains("Altogether another text"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func openerGetsTheAddressWithoutAShell() throws {
    let folder = try TemporaryFolder(Self.files)
    try folder.write(".opener", "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"\(folder.path)/.opened\"\n")
    let opener = "\(folder.path)/.opener"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: opener)
    try folder.write(".config/lore/config.toml", "opener = \"\(opener)\"\n")
    let terminal = open(folder, adding: ["XDG_CONFIG_HOME": "\(folder.path)/.config"])
    terminal.send("\t\t\r")
    #expect(terminal.wait(for: "opens https://example.org/a"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/.opened"))
    terminal.send("\r")
    #expect(
      terminal.wait { _ in
        (try? String(contentsOfFile: "\(folder.path)/.opened", encoding: .utf8))
          == "https://example.org/a\n"
      })
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func escapesInNotesReachNothing() throws {
    let folder = try TemporaryFolder(Self.files)
    try folder.write(
      "index.md",
      "# Bad \u{1b}]0;owned\u{7} title\n\n\u{1b}[2Jtext \u{9b}31m [x](https://e.org/\u{1b}[5m)\n")
    let terminal = open(folder)
    #expect(terminal.screen.text.contains("text"))
    #expect(!terminal.screen.title.contains("owned\u{7}"))
    #expect(!terminal.outputText.contains("\u{1b}]0;owned"))
    #expect(!terminal.outputText.contains("\u{1b}[5m"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }
}
