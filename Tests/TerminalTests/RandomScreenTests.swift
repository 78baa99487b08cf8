import Foundation
import TestSupport
import Testing

@Suite struct RandomScreenTests {
  @Test(
    arguments: [
      "xterm-256color", "xterm", "tmux-256color", "screen", "linux", "rxvt-unicode-256color",
    ],
    1...6)
  func whatWasDrawnIsShown(term: String, seed: Int) throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/expected"
    let columns = 20 + seed * 9
    let session = try probe(
      ["random", "\(seed)", "15", file], term: term, columns: columns, rows: 6 + seed)
    if term == "linux" {
      // Without titles: what is in the file was drawn before it was written.
      #expect(session.wait { _ in (try? lines(of: file).count) == 6 + seed })
      session.settle()
    } else {
      #expect(session.wait(20) { $0.title == "done" })
    }
    let expected = try lines(of: file)
    let shown = session.screen.lines
    try #require(shown.count == expected.count)
    for y in shown.indices {
      let wanted = term == "linux" ? withoutSymbols(expected[y]) : Array(expected[y].unicodeScalars)
      let actual = term == "linux" ? withoutSymbols(shown[y]) : Array(shown[y].unicodeScalars)
      #expect(actual == wanted, "\(term) \(seed) row \(y)")
      #expect(session.screen.cells[y][columns / 2].text == "|")
    }
    #expect(session.screen.unknown == [])
    session.send("x")
    #expect(session.waitForExit() == .exited(0))
  }

  @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"), arguments: 1...6)
  func tmuxKeepsTheDividerStraight(seed: Int) throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/expected"
    let (columns, rows) = (30 + seed * 9, 8 + seed)
    let session = try Tmux(
      "\(BuiltProgram.path("terminal-probe")) random \(seed) 15 \(file)",
      environment: SessionEnvironment(term: "tmux-256color"), columns: columns, rows: rows)
    var done = false
    for _ in 0..<500 where !done { done = session.ask("#{pane_title}") == "done" }
    #expect(done)
    let shown = session.lines
    for y in 0..<rows {
      var column = 0
      var isThere = false
      for scalar in shown[y].unicodeScalars {
        if column == columns / 2, scalar == "|" { isThere = true }
        column += max(0, LibcWidth.of(scalar.value) ?? 1)
      }
      #expect(isThere, "\(seed) row \(y): \(shown[y])")
    }
  }

  private func lines(of file: String) throws -> [String] {
    try String(contentsOfFile: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// On the console symbols have stand-ins: only letters and ASCII are compared.
  private func withoutSymbols(_ line: String) -> [Unicode.Scalar] {
    line.unicodeScalars.filter { $0.properties.isAlphabetic }
  }
}
