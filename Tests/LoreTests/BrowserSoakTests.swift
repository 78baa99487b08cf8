import Foundation
import TestSupport
import Testing

/// The real program under keys at random: it stays alive, gives the terminal back and does not
/// grow.
struct BrowserSoakTests {
  /// Keys that neither end the program nor leave it nor write anything.
  private static let keys =
    Array("jkdufbghlnNopKLHiitTmBrORWa'vwzcoRMSPs/ 0123456789;,[]h$-+").map(String.init) + [
      "\t", "\r", "\r", "\u{1b}", "\u{1b}[A", "\u{1b}[B", "\u{1b}[5~", "\u{1b}[6~", "]h", "]t",
      "]l",
      "zM", "zR", "gg", "G", "gp", "gs", "\u{8}", "\u{1b}[<64;30;8M", "\u{1b}[<0;60;12M",
    ]

  @Test func randomKeysInATerminal() throws {
    let environment = ProcessInfo.processInfo.environment
    let long = environment["LORE_SOAK"].flatMap { Int($0) }
    let count = long ?? 600
    // The long way leads over a real wiki.
    let folder = long == nil ? "Tests/Fixtures/wikis/harbor" : "Wiki"
    let wiki = Places.packageRoot.appending(path: folder).path
    let before = try Fingerprint(wiki)
    let terminal = try PseudoTerminal(
      [BuiltProgram.path("lore"), "browse", wiki],
      environment: SessionEnvironment(adding: ["EDITOR": "true", "VISUAL": "true"]), columns: 100,
      rows: 30)
    #expect(terminal.wait(for: "? help"), "\(terminal.screen.text)")
    var random = SeededGenerator(seed: 7)
    var early = 0
    var resizes = 0
    for step in 0..<count {
      if Int.random(in: 0..<80, using: &random) == 0 {
        resizes += 1
        terminal.resize(
          columns: Int.random(in: 2...140, using: &random),
          rows: Int.random(in: 2...40, using: &random))
      }
      terminal.send(Self.keys.randomElement(using: &random) ?? "j")
      // Escapes must not join what follows.
      if step % 20 == 19 { terminal.settle(quiet: 60) }
      if step == count / 3 { early = memory(of: terminal.process) }
    }
    terminal.settle()
    let late = memory(of: terminal.process)
    print("soak in a terminal: \(count) keys, \(resizes) resizes, \(early) kB, then \(late) kB")
    #expect(early > 0 && late > 0, "the program is gone")
    #expect(late - early < 40_000, "memory went from \(early) to \(late) kB")
    terminal.resize(columns: 100, rows: 30)
    terminal.settle()
    terminal.send("\u{1b}")
    terminal.settle()
    terminal.send("\u{1b}")
    terminal.settle()
    terminal.send("Q")
    if terminal.waitForExit(2) == nil { terminal.send("\u{1b}\u{3}\u{3}\u{3}\u{3}") }
    let status = terminal.waitForExit()
    #expect(status == .exited(0) || status == .exited(130), "\(terminal.screen.text)")
    #expect(!terminal.screen.isAlternate)
    #expect(try Fingerprint(wiki) == before)
  }

  /// Kilobytes in memory; 0 for a program that is gone.
  private func memory(of process: Int32) -> Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
