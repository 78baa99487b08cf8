import Cells
import TestSupport
import Testing

@testable import Browser

struct KeyInputTests {
  private func steps(
    _ script: String, in context: KeyContexts = .reader
  ) throws -> [KeyInput.Step] {
    var input = KeyInput()
    return try #require(KeyName.script(script)).map { input.take($0, in: context, of: .standard) }
  }

  @Test func aNumberGoesToTheCommand() throws {
    #expect(try steps("12j") == [.waiting, .waiting, .command(.down, count: 12)])
  }

  @Test func aNumberGoesThroughAPrefix() throws {
    #expect(try steps("3]h").last == .command(.nextHeading, count: 3))
  }

  @Test func zeroAloneIsAKey() throws {
    #expect(try steps("0", in: .table) == [.command(.firstColumn, count: nil)])
    #expect(try steps("10G").last == .command(.bottom, count: 10))
  }

  @Test func anUnknownSequenceIsDropped() throws {
    #expect(try steps("gq").last == .unbound(KeySequence([Key("g"), Key("q")])))
    #expect(try steps("gqj").last == .command(.down, count: nil))
  }

  @Test(arguments: ["z<Esc>", "12<Esc>", "z<Ctrl-c>", "12<Ctrl-c>"])
  func whatWaitsIsDroppedAndNothingElse(script: String) {
    var driver = Driver()
    driver.press("<Tab>")
    driver.forgetEffects()
    driver.press(script)
    #expect(driver.model.input.isEmpty)
    #expect(driver.model.reader?.selected != nil)
    #expect(!driver.effects.contains { if case .quit = $0 { true } else { false } })
  }

  @Test func hugeNumbersDoNotOverflow() throws {
    #expect(
      try steps(String(repeating: "9", count: 60) + "j").last == .command(.down, count: 99_999_999))
  }

  @Test func whatMayFollowAPrefixIsListedAfterAWhile() {
    var driver = Driver(200, 36)
    driver.press("z")
    guard case .after(400, .keyHint, let ticket)? = driver.effects.last else {
      Issue.record("no alarm: \(driver.effects)")
      return
    }
    #expect(!driver.shows("unfold this section"))
    driver.send(.elapsed(.keyHint, ticket: ticket))
    #expect(driver.shows("unfold this section"))
    driver.press("z")
    driver.send(.elapsed(.keyHint, ticket: ticket))
    #expect(!driver.shows("unfold this section"))
  }
}
