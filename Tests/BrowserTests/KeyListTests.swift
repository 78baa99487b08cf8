import Cells
import TestSupport
import Testing

@testable import Browser

/// What may follow a prefix, as it is listed after a while.
struct KeyListTests {
  static let shots = [
    ("copy", "y"), ("go", "g"), ("fold", "z"), ("next", "]"), ("pane", "<Ctrl-w>"), ("row", "Ty"),
    ("cell", "t<Enter>y"),
  ].flatMap { Shot.shots($0, $1) }

  private func driver(_ shot: Shot) throws -> Driver {
    var driver = Driver(shot.width, shot.height)
    driver.press(shot.keys)
    guard case .after(_, .keyHint, let ticket)? = driver.effects.last else {
      Issue.record("nothing waits")
      return driver
    }
    driver.send(.elapsed(.keyHint, ticket: ticket))
    return driver
  }

  @Test(arguments: shots) func screenIsAsKept(shot: Shot) throws {
    try driver(shot).expectKept(as: "keys-\(shot.name)")
  }

  @Test(arguments: shots) func everyKeyIsSeen(shot: Shot) throws {
    var driver = try driver(shot)
    let text = driver.lines.suffix(shot.height - 1).joined(separator: "\n")
    let next = driver.model.options.keys.continuations(
      of: KeySequence(driver.model.input.prefix), in: driver.model.keyContext)
    #expect(!next.isEmpty)
    for entry in next { #expect(text.contains(" \(entry.rest) "), "\(entry.rest)") }
    driver.press("<Esc>")
    #expect(!driver.model.listsKeys)
  }
}
