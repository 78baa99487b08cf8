import Foundation
import Glibc
import TestSupport
import Testing

/// Carrying things out of the wiki with the real program, in a terminal of its own.
struct CarryingTests {
  /// A wiki and an empty home beside it.
  private static func folder(_ more: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(
      Dictionary(
        uniqueKeysWithValues: BrowserSessionTests.files.merging(more) { $1 }
          .map { ("wiki/\($0.key)", $0.value) }))
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/home", withIntermediateDirectories: true)
    return folder
  }

  private func open(
    _ folder: TemporaryFolder, adding: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let environment = try SessionEnvironment(
      adding: [
        "HOME": "\(folder.path)/home", "XDG_CACHE_HOME": "\(folder.path)/cache",
        "XDG_STATE_HOME": "\(folder.path)/state",
      ]
      .merging(adding) { $1 })
    let terminal = try PseudoTerminal(
      [BuiltProgram.path("lore"), "browse", "\(folder.path)/wiki"], environment: environment,
      columns: 240, rows: 40)
    #expect(terminal.wait(for: "Second note"), "\(terminal.screen.text)")
    return terminal
  }

  private static func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private static func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  // MARK: - Export

  @Test func theBrowserExportsWhatItShows() throws {
    let folder = try Self.folder(["second.md": "# Second note\n\nBack to [[index]]; [[no such]].\n"]
    )
    let wiki = try Fingerprint("\(folder.path)/wiki")
    let terminal = try open(folder)
    terminal.send("x")
    #expect(terminal.wait(for: "2 notes"), "\(terminal.screen.text)")
    #expect(terminal.wait(for: "makes \(folder.path)/home/wiki-export"))
    #expect(terminal.screen.text.contains("linked from index, line 3"))
    #expect(terminal.screen.text.contains("no such"))
    terminal.send("\r")
    #expect(terminal.wait(for: "wrote \(folder.path)/home/wiki-export"), "\(terminal.screen.text)")
    let home = "\(folder.path)/home"
    #expect(Self.names("\(home)/wiki-export") == [".lore-export.json", "index.md", "second.md"])
    #expect(
      Self.text("\(home)/wiki-export/second.md")
        == "# Second note\n\nBack to [index](index.md); no such.\n")
    // Once more, one file this time, below a path that is typed.
    terminal.send("xl\u{1b}[A\u{15}~/one note.md")
    #expect(terminal.wait(for: "makes \(home)/one note.md"), "\(terminal.screen.text)")
    terminal.send("\r")
    #expect(terminal.wait(for: "wrote \(home)/one note.md"), "\(terminal.screen.text)")
    #expect(Self.text("\(home)/one note.md")?.contains("Back to [index](#") == true)
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(try Fingerprint("\(folder.path)/wiki") == wiki)
  }

  @Test func theWikiAndStrangersFoldersAreRefused() throws {
    let folder = try Self.folder()
    try folder.write("home/mine/letter.txt", "dear")
    let terminal = try open(folder)
    terminal.send("x\u{1b}[A\u{15}\(folder.path)/wiki/out\r")
    #expect(terminal.wait(for: "is in the wiki"), "\(terminal.screen.text)")
    terminal.send("\u{15}~/mine\r")
    #expect(terminal.wait(for: "not empty"), "\(terminal.screen.text)")
    terminal.send("\r\r")
    terminal.send("\u{15}~/no/such/folder")
    #expect(terminal.wait(for: "there is no folder"))
    terminal.send("\u{1b}")
    #expect(terminal.wait(for: "Go to second"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(Self.names("\(folder.path)/home/mine") == ["letter.txt"])
    #expect(Self.names("\(folder.path)/wiki") == ["index.md", "second.md"])
  }

  /// Enough notes, all linked from the first, that their export takes a while.
  private static var manyNotes: [String: String] {
    let body = (1...60).map { "Paragraph \($0) tells of [[note\($0)]] and of much else.\n\n" }
    var notes = Dictionary(
      uniqueKeysWithValues: (0..<1500).map {
        ("many/note\($0).md", "# Note \($0)\n\n" + body.joined())
      })
    notes["index.md"] =
      "# Start\n\nGo to [[second]].\n\n" + (0..<1500).map { "- [[note\($0)]]\n" }.joined()
    return notes
  }

  @Test func escapeAndSignalsLeaveNothingOfAnExport() throws {
    let folder = try Self.folder(Self.manyNotes)
    let home = "\(folder.path)/home"
    let terminal = try open(folder)
    try beginExport(of: "1,502 notes", to: home, in: terminal)
    terminal.send("\u{1b}")
    terminal.signal(SIGCONT)
    #expect(terminal.wait(for: "nothing was written"), "\(terminal.screen.text)")
    #expect(Self.names(home) == [])
    terminal.send("\u{1b}")
    #expect(terminal.wait(for: "Go to second"))
    try beginExport(of: "1,502 notes", to: home, in: terminal)
    terminal.signal(SIGTERM)
    terminal.signal(SIGCONT)
    #expect(terminal.waitForExit() == .signalled(Int(SIGTERM)))
    #expect(Self.names(home) == [])
  }

  private func beginExport(of notes: String, to home: String, in terminal: PseudoTerminal) throws {
    terminal.send("x")
    #expect(terminal.wait(for: "makes \(home)/wiki-export"), "\(terminal.screen.text)")
    try #require(terminal.wait(for: notes), "\(terminal.screen.text)")
    terminal.send("\r")
    stop(terminal, whileItWritesTo: home)
  }

  /// Stops a program in the middle of an export, so that what is sent then comes before its end.
  private func stop(_ terminal: PseudoTerminal, whileItWritesTo home: String) {
    #expect(terminal.wait { _ in !Self.names(home).isEmpty })
    terminal.signal(SIGSTOP)
    #expect(Self.names(home).allSatisfy { $0.hasPrefix(".") }, "\(Self.names(home))")
  }

  @Test func controlCEndsAnExportWithNothingLeft() throws {
    let folder = try Self.folder(Self.manyNotes)
    let home = "\(folder.path)/home"
    let environment = try SessionEnvironment(
      adding: ["HOME": home, "XDG_CACHE_HOME": "\(folder.path)/cache"])
    let terminal = try PseudoTerminal(
      [
        BuiltProgram.path("lore"), "export", "--wiki", "\(folder.path)/wiki", "--all", "--output",
        "\(home)/out",
      ], environment: environment, columns: 100, rows: 10)
    stop(terminal, whileItWritesTo: home)
    terminal.send("\u{3}")
    terminal.signal(SIGCONT)
    #expect(terminal.waitForExit() == .exited(130))
    #expect(terminal.outputText.contains("interrupted; nothing was written"))
    #expect(Self.names(home) == [])
  }

  // MARK: - Pipe

  @Test func theSectionIsGivenToAProgram() throws {
    let folder = try Self.folder()
    let terminal = try open(folder)
    terminal.send("|wc -l\r")
    #expect(terminal.wait(for: "Run this?"))
    terminal.send("\r")
    #expect(terminal.wait(for: "wc ended well"), "\(terminal.screen.text)")
    #expect(terminal.screen.text.contains(" 3 "))
    terminal.send("q|printf %s\\\\n '$HOME;' a'b c'\r\r")
    #expect(terminal.wait(for: "printf ended well"), "\(terminal.screen.text)")
    #expect(terminal.screen.text.contains("$HOME;") && terminal.screen.text.contains("ab c"))
    terminal.send("q|no-such-program-at-all\r\r")
    #expect(terminal.wait(for: "could not be started"))
    terminal.send("q|!echo bad >&2; printf '\\033[31mred\\007'; exit 7\r\r")
    #expect(terminal.wait(for: "ended with status 7"), "\(terminal.screen.text)")
    #expect(terminal.screen.text.contains("bad") && terminal.screen.text.contains("␛[31mred␇"))
    terminal.send("qq")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func whatRunsForEverIsEnded() throws {
    let folder = try Self.folder()
    let terminal = try open(folder)
    terminal.send("|tail -f /dev/null\r\r")
    #expect(terminal.wait(for: "Esc ends it"))
    terminal.send("\u{1b}")
    #expect(terminal.wait(for: "ended by signal 15"), "\(terminal.screen.text)")
    terminal.send("q|yes\r\r")
    #expect(terminal.wait(for: "more output than is kept"), "\(terminal.screen.text)")
    terminal.send("q|!sleep 1000 & echo $! > \(folder.path)/pid; wait\r\r")
    #expect(terminal.wait { _ in Self.text("\(folder.path)/pid")?.hasSuffix("\n") == true })
    terminal.signal(SIGTERM)
    #expect(terminal.waitForExit() == .signalled(Int(SIGTERM)))
    let pid = Int32(Self.text("\(folder.path)/pid")?.dropLast() ?? "") ?? 0
    #expect(pid > 0)
    // Gone, or waiting to be collected by whoever inherited it.
    #expect(
      terminal.wait { _ in
        let state = Self.text("/proc/\(pid)/stat")?.split(separator: ")").last ?? ""
        return state.isEmpty || state.hasPrefix(" Z")
      })
  }

  /// A program's own end is waited for, not that of its pipes.
  @Test func whatClosesItsPipesIsEndedToo() throws {
    let folder = try Self.folder()
    let terminal = try open(folder)
    terminal.send("|!exec >&- 2>&-; touch \(folder.path)/runs; exec sleep 1000\r\r")
    #expect(terminal.wait { _ in Self.text("\(folder.path)/runs") != nil })
    terminal.send("\u{1b}")
    #expect(terminal.wait(for: "ended by signal 15"), "\(terminal.screen.text)")
    terminal.send("qq")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func whatIsLeftRunningIsNotWaitedFor() throws {
    let folder = try Self.folder()
    let terminal = try open(folder)
    terminal.send("|!sleep 1000 & echo $! > \(folder.path)/pid; echo left it\r\r")
    #expect(terminal.wait(for: "sh ended well"), "\(terminal.screen.text)")
    #expect(terminal.screen.text.contains("left it"))
    let pid = try #require(Int32(Self.text("\(folder.path)/pid")?.dropLast() ?? ""))
    defer { kill(pid, SIGKILL) }
    terminal.send("qq")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(kill(pid, 0) == 0, "it went on")
  }

  // MARK: - Trail and clipboard

  @Test func theTrailIsSavedOutsideTheWiki() throws {
    let folder = try Self.folder()
    let terminal = try open(folder)
    terminal.send("\t\r")
    #expect(terminal.wait(for: "Line 3 of the second"))
    terminal.send(":trail save walk\r")
    #expect(terminal.wait(for: "saved to \(folder.path)/home/walk.md"), "\(terminal.screen.text)")
    #expect(
      Self.text("\(folder.path)/home/walk.md")
        == "# Trail through wiki\n\n1. **Start** (`index`)\n2. **Second note** (`second`)\n")
    terminal.send(":trail save walk\r")
    #expect(terminal.wait(for: "is there already"))
    terminal.send(":trail save \(folder.path)/wiki/x\r")
    #expect(terminal.wait(for: "in the wiki"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(Self.names("\(folder.path)/wiki") == ["index.md", "second.md"])
  }

  @Test func copiesGoToTheDesktopsClipboardToo() throws {
    let folder = try Self.folder()
    try folder.write("bin/wl-copy", "#!/bin/sh\ncat > \"\(folder.path)/copied\"\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/bin/wl-copy")
    let path = "\(folder.path)/bin:/usr/bin:/bin"
    let terminal = try open(folder, adding: ["PATH": path, "WAYLAND_DISPLAY": "wayland-0"])
    terminal.send("yy")
    #expect(terminal.wait { _ in Self.text("\(folder.path)/copied") == "index" })
    #expect(terminal.outputText.contains("\u{1b}]52;c;aW5kZXg=\u{7}"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }
}
