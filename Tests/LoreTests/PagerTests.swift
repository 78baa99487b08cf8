import Foundation
import TestSupport
import Testing

/// Long text in a terminal, through a pager that says how it was started.
struct PagerTests {
  private let folder: TemporaryFolder

  init() throws {
    let script = """
      #!/bin/sh
      kill -INT $PPID
      kill -QUIT $PPID
      cat > "$0.text"
      printf '%s' "$LESS $LESSCHARSET $LV" > "$0.settings"
      tr '\\0' '\\n' < /proc/$$/environ | grep -c '^LESS=' > "$0.count"
      """
    folder = try TemporaryFolder([
      "wiki/long.md": (1...60).map { "Line \($0) of *many*.\n\n" }.joined(), "pager": script,
    ])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/pager")
  }

  private func show(adding: [String: String] = [:]) throws -> PseudoTerminal {
    let variables = ["PAGER": "\(folder.path)/pager"].merging(adding) { $1 }
    return try PseudoTerminal(
      [BuiltProgram.path("lore"), "show", "long", "--wiki", "\(folder.path)/wiki"],
      environment: SessionEnvironment(adding: variables))
  }

  private func written(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  @Test func interruptingThePagerDoesNotEndWhatWaitsForIt() throws {
    #expect(try show().waitForExit() == .exited(0))
    #expect(try written("pager.text").contains("Line 60 of"))
  }

  @Test(arguments: [
    ([:], "FRX utf-8 -c"), (["LESS": "-i", "LV": "-a"], "-i utf-8 -a"),
    (["LESS": ""], "FRX utf-8 -c"),
  ])
  func thePagerIsToldToShowColours(_ variables: [String: String], _ settings: String) throws {
    #expect(try show(adding: variables).waitForExit() == .exited(0))
    #expect(try written("pager.settings") == settings)
    #expect(try written("pager.count") == "1\n")
  }
}
