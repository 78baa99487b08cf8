import Cells
import Testing

@testable import Browser

/// Presses every key of the table of commands and looks at what it does.
struct CommandKeyTests {
  struct Binding: CustomTestStringConvertible, Sendable {
    let command: Command
    let context: KeyContexts
    let key: String
    var testDescription: String { "\(key) \(command.rawValue) in \(context.name)" }
  }

  static let bindings: [Binding] = CommandTable.rows.flatMap { row in
    KeyContexts.named.map(\.context).filter(row.contexts.contains).flatMap { context in
      row.keys.map { Binding(command: row.command, context: context, key: $0) }
    }
  }

  @Test(arguments: bindings) func keyDoesWhatTheTableSays(binding: Binding) throws {
    let script = try #require(
      CommandScript.script(for: binding.command, in: binding.context), "no script")
    var driver = Self.driver(script)
    #expect(driver.model.keyContext == binding.context, "the script leads elsewhere")
    let before = driver
    let sequence = try #require(KeySequence(parsing: binding.key))
    for key in sequence.keys { driver.send(.terminal(.key(key))) }
    let holds = script.check(before, driver)
    #expect(holds, "\(driver.lines.joined(separator: "\n"))")
  }

  @Test(arguments: CommandTable.names) func commandCanBeTyped(name: String) throws {
    let row = try #require(CommandTable.rows.first { $0.command.rawValue == name })
    let script = try #require(CommandScript.script(for: row.command))
    var driver = Self.driver(script)
    let before = driver
    driver.press(":" + name + "<Enter>")
    let holds = script.check(before, driver)
    #expect(holds, "\(driver.lines.joined(separator: "\n"))")
  }

  private static func driver(_ script: CommandScript) -> Driver {
    var driver =
      script.note == "links.md"
      ? Driver(showing: script.note, files: links, library: linked) : Driver(showing: script.note)
    driver.press(script.before)
    return driver
  }

  /// A table with two links in a cell.
  private static let links = [
    "links.md": "# Links\n\n| Where | Why |\n|---|---|\n| [[one]] or [[two]] | both |\n"
  ]
  private static let linked = Driver.library(of: links.map(Driver.note))
}
