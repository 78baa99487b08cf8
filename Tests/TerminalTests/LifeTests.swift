import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct LifeTests {
  @Test func exportedSizeFreezesNothing() throws {
    let session = try readyProbe(columns: 90, rows: 30, adding: ["LINES": "10", "COLUMNS": "40"])
    #expect(session.screen.status == "ready")
    session.resize(columns: 100, rows: 33)
    #expect(session.wait { $0.status == "size 100x33" })
  }

  @Test func oneByOneAndBack() throws {
    let session = try readyProbe()
    session.resize(columns: 1, rows: 1)
    session.settle()
    session.resize(columns: 20, rows: 5)
    #expect(session.wait { $0.status == "size 20x5" })
    session.resize(columns: 80, rows: 24)
    #expect(session.wait { $0.status == "size 80x24" })
    #expect(session.screen.rowsWithoutDivider("│", at: 26) == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU])
  func signalsRestoreAndEnd(signal: Int32) throws {
    let session = try readyProbe()
    session.signal(signal)
    #expect(session.waitForExit() == .signalled(Int(signal)))
    #expect(session.screen.isRestored)
  }

  @Test(arguments: [("A", [SIGABRT]), ("S", [SIGSEGV]), ("X", [SIGILL, SIGTRAP])])
  func crashesRestore(key: String, signals: [Int32]) throws {
    let session = try readyProbe()
    session.send(key)
    let status = try #require(session.waitForExit())
    #expect(signals.contains { status == .signalled(Int($0)) }, "\(status)")
    #expect(session.screen.isRestored)
    if key == "X" { #expect(session.outputText.contains("boom")) }
  }

  @Test(arguments: ["q", "A", "SIGTERM"])
  func modesOfTheTerminalAreAsBefore(end: String) throws {
    let program = BuiltProgram.path("terminal-probe")
    let script = "stty -a; echo BEFORE; \(program) demo; echo; echo AFTER; stty -a; echo END"
    let session = try PseudoTerminal(["/bin/sh", "-c", script], columns: 100, rows: 40)
    session.wait(for: "ready")
    if end == "SIGTERM" {
      // To the whole job, as the shell's user would.
      let children = try String(
        contentsOfFile: "/proc/\(session.process)/task/\(session.process)/children", encoding: .utf8
      )
      kill(try #require(Int32(children.split(separator: " ")[0])), SIGTERM)
    } else {
      session.send(end)
    }
    #expect(session.wait(for: "END"))
    _ = session.waitForExit()
    let text = session.outputText
    let before = try #require(text.split(separator: "BEFORE").first)
    let after = try #require(text.split(separator: "AFTER").last).replacing("END", with: "")
    #expect(
      String(before).split(whereSeparator: \.isWhitespace)
        == after.split(whereSeparator: \.isWhitespace))
  }

  @Test func closedTerminalEndsTheProgram() throws {
    let session = try readyProbe()
    session.closeTerminal()
    #expect(session.waitForExit() != nil)
  }

  @Test func strayOutputIsShownAfterwards() throws {
    let session = try readyProbe()
    session.send("PWj")
    #expect(session.wait { $0.status == "key j" })
    session.settle()
    #expect(!session.outputText.contains("stray"))
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
    #expect(session.screen.isRestored)
    #expect(session.screen.text.contains("stray print"))
    #expect(session.screen.text.contains("stray warning"))
  }

  @Test func idleMeansNoWakeUp() throws {
    let session = try readyProbe()
    func switches() throws -> Int {
      let text = try String(contentsOfFile: "/proc/\(session.process)/status", encoding: .utf8)
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt") })
      return try #require(Int(line.split(separator: "\t").last ?? ""))
    }
    session.settle()
    let before = try switches()
    session.settle(quiet: 3000)
    #expect(try switches() == before)
  }

  @Test func childSeesASaneTerminal() throws {
    let editor =
      "test -t 0 && test -t 1 && test -t 2 && stty -a | grep -q ' icanon' && echo SANE;"
      + " grep SigBlk /proc/self/status; grep SigIgn /proc/self/status; read line; exit 3"
    let session = try readyProbe(adding: ["PROBE_EDITOR": editor])
    session.send("e")
    #expect(session.wait(for: "SANE"))
    #expect(session.wait(for: "SigIgn"))
    #expect(session.screen.isRestored)
    #expect(session.outputText.contains("SigBlk:\t0000000000000000"))
    // Only the two that the C library keeps for itself.
    #expect(session.outputText.contains(#/SigIgn:\t0000000[01][08]0000000/#))
    session.resize(columns: 90, rows: 30)
    session.send("\n")
    #expect(session.wait(for: "line 1 of"))
    #expect(session.wait { $0.status == "size 90x30" })
    #expect(session.screen.isAlternate)
    #expect(session.wait { $0.modes.contains(1006) })
    session.send("e")
    session.wait { !$0.isAlternate }
    session.send("\n")
    #expect(session.wait { $0.status.contains("editor exited(3)") })
  }

  @Test func controlCEndsTheChildAlone() throws {
    let session = try readyProbe(adding: ["PROBE_EDITOR": "echo CHILD; exec cat"])
    session.send("e")
    session.wait(for: "CHILD")
    session.send("\u{3}")
    #expect(session.wait { $0.status.contains("editor signalled(2)") })
    session.send("j")
    #expect(session.wait { $0.status == "key j" })
  }

  @Test func suspendedAndContinuedByTheShell() throws {
    let program = BuiltProgram.path("terminal-probe")
    let session = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noediting", "-i"], columns: 80, rows: 24)
    session.send("PS1='PROMPT '; \(program) demo\n")
    session.wait(for: "ready")
    session.send("\u{1a}")
    #expect(session.wait { $0.isRestored && $0.text.contains("Stopped") })
    session.resize(columns: 100, rows: 30)
    session.send("fg\n")
    #expect(session.wait { $0.isAlternate && $0.status == "size 100x30" })
    #expect(session.screen.rowsWithoutDivider("│", at: 33) == [])
    session.send("q")
    #expect(session.wait { $0.isRestored })
  }
}
