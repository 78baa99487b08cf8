import TestSupport
import Testing

@Suite struct OpeningTests {
  @Test func opensAndGivesBackTheTerminal() throws {
    let session = try readyProbe()
    #expect(session.screen.modes.isSuperset(of: [1049, 2004, 1006, 1002, 1004]))
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.screen.isRestored)
    #expect(session.screen.unknown == [])
  }

  static let terms = [
    "xterm", "xterm-256color", "tmux-256color", "screen", "screen-256color", "linux", "vt100",
    "rxvt-unicode-256color", "vt220",
  ]

  @Test(arguments: terms)
  func everyTerminalShowsTheSame(term: String) throws {
    let session = try readyProbe(term: term)
    session.send("jjp")
    session.wait(for: "Popup 中文 title")
    session.send("p")
    #expect(session.wait { $0.lines[1].contains("line 3") && !$0.text.contains("Popup") })
    let divider = term.hasPrefix("vt") ? "|" : "│"
    #expect(session.screen.rowsWithoutDivider(divider, at: 26) == [])
    #expect(session.screen.lines[3].hasPrefix(" 3 emoji 😀 👩 ❤ JP"))
    #expect(session.screen.unknown == [])
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.screen.isRestored)
  }

  @Test(arguments: ["xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm"])
  func modernTerminalsWithoutAnEntryAreTakenForXterm(term: String) throws {
    let session = try readyProbe(term: term)
    #expect(session.screen.status == "ready")
    #expect(session.screen.cells[1][1].style.foreground.hasPrefix("38;5;"))
  }

  @Test(arguments: [
    ("dumb", "terminal type 'dumb' cannot move its cursor"),
    ("nonesuch", "terminal type 'nonesuch' is not known here (TERM=xterm-256color may do)"),
    ("", "TERM is not set: the kind of terminal is unknown"),
    (nil, "TERM is not set: the kind of terminal is unknown"),
  ])
  func unusableTerminalsAreNamedInOneLine(term: String?, message: String) throws {
    let session = try probe(term: term)
    #expect(session.waitForExit() == .exited(2))
    #expect(session.outputText == "terminal-probe: \(message)\r\n")
  }

  @Test func aTerminalThatCannotBeWrittenToIsGivenBack() throws {
    let session = try probe(["refused"])
    #expect(session.waitForExit() == .exited(0))
    #expect(session.outputText == "refused, 0 left open\r\n")
  }

  @Test func aClosedTerminalLeavesNothingBehind() throws {
    let session = try probe(["closed"])
    #expect(session.waitForExit() == .signalled(2))
    #expect(session.screen.isRestored)
    let said = session.outputText.matches(
      of: #/closed, 0 left open, quiet exited\(0\), a broken pipe ends/#)
    #expect(said.count == 2)
    #expect(session.outputText.matches(of: #/stray/#).count == 20_000)
    #expect(!session.outputText.contains("still here"))
  }

  @Test func aPipeIsNoTerminal() throws {
    let program = BuiltProgram.path("terminal-probe")
    let session = try PseudoTerminal(["/bin/sh", "-c", "\(program) demo 2>&1 | cat"])
    #expect(session.wait(for: "standard input and output must be a terminal"))
    #expect(!session.outputText.contains("\u{1b}"))
  }

  @Test(arguments: [nil, "C", "POSIX", "xx_XX.UTF-8", "de_DE.ISO-8859-1", "C.UTF-8"])
  func everyLocaleShowsTheSame(locale: String?) throws {
    let session = try probe(locale: locale)
    session.wait(for: "ready")
    #expect(session.screen.rowsWithoutDivider("│", at: 26) == [])
    #expect(session.screen.lines[3].hasPrefix(" 3 emoji 😀 👩 ❤ JP"))
    #expect(session.screen.unknown == [])
  }

  @Test func allLocalesAtOnce() throws {
    let session = try probe(locale: "C", adding: ["LC_ALL": "POSIX", "LC_CTYPE": "C"])
    session.wait(for: "ready")
    #expect(session.screen.lines[2].hasPrefix(" 2 中文笔记"))
  }

  @Test func asciiOnRequest() throws {
    let session = try readyProbe(adding: ["PROBE_ASCII": "1"])
    #expect(session.screen.rowsWithoutDivider("|", at: 26) == [])
    #expect(session.screen.lines[1].hasPrefix(" 1 βeta"))
  }
}
