import Cells
import TestSupport
import Testing

@testable import Browser

/// What may follow a prefix, as it is listed after a while.
struct KeyListTests {
  struct Shot: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String
    let width: Int
    let height: Int
    var testDescription: String { "\(name) \(width)×\(height)" }
  }

  static let shots = [
    ("copy", "y"), ("go", "g"), ("fold", "z"), ("next", "]"), ("pane", "<Ctrl-w>"), ("row", "Ty"),
    ("cell", "t<Enter>y"),
  ].flatMap { name, keys in
    [(120, 36), (80, 24), (40, 10)].map {
      Shot(name: name, keys: keys, width: $0.0, height: $0.1)
    }
  }

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
    let difference = Snapshot.difference(
      try driver(shot).grid, from: "keys-\(shot.name)-\(shot.width)x\(shot.height)")
    if let difference { Issue.record("\(difference)") }
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
