import TestSupport
import Testing

@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TmuxTests {
  private func start() throws -> Tmux {
    try Tmux(
      "\(BuiltProgram.path("terminal-probe")) demo",
      environment: SessionEnvironment(term: "tmux-256color"))
  }

  @Test func keysPopupsResizingAndTheEnd() throws {
    let session = try start()
    #expect(session.wait(for: "ready"))
    session.press("j", "p")
    #expect(session.wait(for: "Popup 中文 title"))
    session.resize(columns: 100, rows: 30)
    #expect(session.wait(for: "size 100x30"))
    #expect(session.ask("#{alternate_on} #{mouse_any_flag}") == "1 1")
    session.press("q")
    #expect(session.wait(for: "EXIT 0"))
    #expect(session.ask("#{alternate_on} #{mouse_any_flag} #{cursor_flag}") == "0 0 1")
  }

  @Test func copyingReachesTheBufferOfTmux() throws {
    let session = try start()
    session.wait(for: "ready")
    session.press("y")
    #expect(session.wait(for: "key y"))
    #expect(session.ask("#{buffer_sample}").hasPrefix("héllo"))
  }

  @Test func popupsOverWideCharactersLeaveNothing() throws {
    let session = try start()
    session.wait(for: "ready")
    let before = session.lines.dropLast(2)
    for _ in 0..<4 {
      session.press("p")
      session.wait(for: "Popup")
      session.press("p")
      session.wait { !$0.contains { $0.contains("Popup") } }
    }
    #expect(session.lines.dropLast(2) == before)
  }
}
