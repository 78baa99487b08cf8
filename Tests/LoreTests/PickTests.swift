import Foundation
import TestSupport
import Testing

/// `lore pick` on a terminal of its own, its output elsewhere.
struct PickTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "wiki/index.md": "# Start\n\nWords.\n",
      "wiki/notes/queue depth.md": "# Queue depth\n\nText.\n\n## Limits of it\n\nMore.\n",
    ])
  }

  /// Runs `lore pick` as `$(lore pick)` would, its output to a file, in the wiki's folder.
  private func open(_ arguments: String = "", columns: Int = 100) throws -> PseudoTerminal {
    let program = BuiltProgram.path("lore")
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "'\(program)' pick \(arguments) > ../picked < /dev/null; exit $?"],
      columns: columns, rows: 20, directory: "\(folder.path)/wiki")
    #expect(terminal.wait(for: "of 2 notes"), "\(terminal.screen.text)")
    return terminal
  }

  private var printed: String {
    (try? String(contentsOfFile: "\(folder.path)/picked", encoding: .utf8)) ?? ""
  }

  @Test func printsThePathOfTheNoteUnderTheCursor() throws {
    let terminal = try open()
    #expect(terminal.screen.isAlternate)
    terminal.send("depth")
    #expect(terminal.wait(for: "1 of 2 notes"))
    #expect(terminal.wait(for: "takes it"), "\(terminal.screen.text)")
    terminal.send("\r")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(!terminal.screen.isAlternate)
    #expect(printed == "notes/queue depth.md\n")
  }

  @Test(arguments: [
    ("path:line", "notes/queue depth.md:5\n"), ("address", "notes/queue depth#Limits of it\n"),
    ("path", "notes/queue depth.md\n"),
  ])
  func printsTheHeading(_ form: String, _ expected: String) throws {
    let terminal = try open("limits of --print \(form)")
    #expect(terminal.wait(for: "1 of 2 notes"))
    terminal.send("\r")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(printed == expected)
  }

  @Test(arguments: [("\u{1b}", 130), ("\u{3}", 130), ("zzz\r", 1)])
  func printsNothingWhereNothingIsPicked(_ keys: String, _ status: Int) throws {
    let terminal = try open(columns: 40)
    terminal.send(keys)
    #expect(terminal.waitForExit() == .exited(status))
    #expect(printed.isEmpty)
    #expect(!terminal.screen.isAlternate)
  }

  @Test func showsWhatTheBrowsersFinderShows() throws {
    let terminal = try open("queue")
    #expect(terminal.wait(for: "Limits of it"), "\(terminal.screen.text)")
    // The preview comes last.
    #expect(terminal.wait(for: "Text."), "\(terminal.screen.text)")
    let picking = terminal.screen.text.split(separator: "\n").dropLast()
    terminal.send("\u{1b}")
    #expect(terminal.waitForExit() == .exited(130))
    let browser = try PseudoTerminal(
      [BuiltProgram.path("lore"), "browse", "\(folder.path)/wiki"], columns: 100, rows: 20)
    #expect(browser.wait(for: "? help"))
    browser.send("oqueue")
    #expect(browser.wait(for: "Limits of it"))
    #expect(browser.wait { $0.text.split(separator: "\n").dropLast() == picking })
    browser.send("\u{1b}")
    #expect(browser.wait(for: "? help"))
    browser.send("Q")
    #expect(browser.waitForExit() == .exited(0))
  }
}
