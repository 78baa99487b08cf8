import Cells
import Testing

@testable import Browser

/// Presses every key of the table of commands and looks at what it does.
struct CommandKeyTests {
  struct Binding: CustomTestStringConvertible, Sendable {
    let command: Command
    let context: KeyContexts
    let key: String
    var testDescription: String { "\(key) \(command.rawValue)" }
  }

  static let bindings: [Binding] = CommandTable.rows.flatMap { row in
    row.keys.map { Binding(command: row.command, context: CommandScript.context(of: row), key: $0) }
  }

  @Test(arguments: bindings) func keyDoesWhatTheTableSays(binding: Binding) throws {
    let script = try #require(
      CommandScript.script(for: binding.command, in: binding.context), "no script")
    var driver = Driver()
    driver.press(script.before)
    let before = driver
    let sequence = try #require(KeySequence(parsing: binding.key))
    for key in sequence.keys { driver.send(.terminal(.key(key))) }
    let holds = script.check(before, driver)
    #expect(holds, "\(driver.lines.joined(separator: "\n"))")
  }

  @Test(arguments: CommandTable.names) func commandCanBeTyped(name: String) throws {
    let row = try #require(CommandTable.rows.first { $0.command.rawValue == name })
    let script = try #require(
      CommandScript.script(for: row.command, in: CommandScript.context(of: row)))
    var driver = Driver()
    driver.press(script.before)
    let before = driver
    driver.press(":" + name + "<Enter>")
    let holds = script.check(before, driver)
    #expect(holds, "\(driver.lines.joined(separator: "\n"))")
  }
}
