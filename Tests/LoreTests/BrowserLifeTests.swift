import Glibc
import TestSupport
import Testing

/// What becomes of the browser when the world around it changes.
struct BrowserLifeTests {
  private func open(
    _ folder: TemporaryFolder, _ environment: SessionEnvironment? = nil, arguments: [String] = []
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [BuiltProgram.path("lore"), "browse", folder.path] + arguments,
      environment: environment, columns: 100, rows: 24)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func signalsGiveTheTerminalBack(signal: Int32) throws
  {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let terminal = try open(folder)
    #expect(terminal.wait(for: "Go to second"))
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .signalled(Int(signal)))
    #expect(terminal.screen.isRestored)
  }

  @Test func suspendedAndContinuedByTheShell() throws {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let session = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noediting", "-i"],
      columns: 100, rows: 24)
    session.send("PS1='PROMPT '; \(BuiltProgram.path("lore")) browse \(folder.path)\n")
    #expect(session.wait(for: "Go to second"))
    session.send("\u{1a}")
    #expect(session.wait { !$0.isAlternate && $0.text.contains("Stopped") })
    session.resize(columns: 80, rows: 20)
    session.send("fg\n")
    #expect(session.wait { $0.isAlternate && $0.text.contains("Go to second") })
    session.send("q")
    #expect(session.wait { !$0.isAlternate })
  }

  @Test func closedTerminalEndsIt() throws {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let terminal = try open(folder)
    #expect(terminal.wait(for: "Go to second"))
    terminal.closeTerminal()
    #expect(terminal.waitForExit() == .signalled(Int(SIGHUP)))
  }

  @Test func resizeKeepsThePage() throws {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let terminal = try open(folder)
    #expect(terminal.wait(for: "Go to second"))
    for (columns, rows) in [(40, 10), (1, 1), (200, 50), (100, 24)] {
      terminal.resize(columns: columns, rows: rows)
      terminal.settle()
    }
    #expect(terminal.wait(for: "Go to second"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    (String?.none, "TERM is not set"), ("dumb", "terminal type 'dumb'"),
    ("no-such-terminal", "terminal type 'no-such-terminal'"),
  ])
  func unusableTerminalsGetOneLine(term: String?, line: String) throws {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let terminal = try open(folder, SessionEnvironment(term: term))
    #expect(terminal.waitForExit() == .exited(2))
    let text = terminal.outputText
    #expect(text.contains("lore: ") && text.contains(line), "\(text)")
    #expect(text.split(separator: "\n").count == 1, "\(text)")
    #expect(!text.contains("\u{1b}"))
  }

  @Test func withoutATerminalItSaysWhatPrints() throws {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let result = try RunningProgram.run(["browse", folder.path], in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("must be a terminal"))
    #expect(result.errors.contains("--plain"))
  }

  @Test func plainPrintsTheNote() throws {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let result = try RunningProgram.run(["browse", folder.path, "--plain"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.contains("Go to second"))
    #expect(!result.output.contains("\u{1b}"))
  }

  @Test func noColorMeansNone() throws {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let terminal = try open(folder, SessionEnvironment(adding: ["NO_COLOR": "1"]))
    #expect(terminal.wait(for: "Go to second"))
    terminal.send("\t")
    #expect(terminal.wait(for: "⏎"))
    #expect(terminal.outputText.firstMatch(of: /\u{1b}\[[0-9;]*[34]8;[25];/) == nil)
    #expect(terminal.outputText.firstMatch(of: /\u{1b}\[(3|4)[0-7]m/) == nil)
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func unknownThemesAreNamed() throws {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let terminal = try open(folder, arguments: ["--theme", "nosuch"])
    #expect(terminal.waitForExit() == .exited(2))
    #expect(terminal.outputText.contains("dark, high-contrast, light, monochrome"))
  }

  @Test func idleMeansNoWork() throws {
    let folder = try TemporaryFolder(BrowserSessionTests.files)
    let terminal = try open(folder)
    #expect(terminal.wait(for: "Second note"))
    terminal.settle(quiet: 500)
    let before = terminal.output.count
    terminal.settle(quiet: 1500)
    #expect(terminal.output.count == before)
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }
}
