import Cells
import TestSupport
import Testing

@testable import Browser

struct PipeTests {
  private func requests(_ driver: Driver) -> [PipeRequest] {
    driver.effects.compactMap { if case .pipe(let request) = $0 { request } else { nil } }
  }

  /// A browser in which a command was typed and confirmed.
  private func running(_ line: String, _ width: Int = 80, _ height: Int = 24) -> Driver {
    var driver = Driver(width, height)
    driver.press("]h|" + line.replacing("<", with: "<lt>") + "<Enter><Enter>")
    return driver
  }

  private func ticket(_ driver: Driver) -> Int? {
    for case .start(_, _, let ticket) in requests(driver) { return ticket }
    return nil
  }

  @Test func nothingRunsBeforeItIsConfirmed() {
    var driver = Driver()
    driver.press("]h|wc -l<Enter>")
    #expect(requests(driver).isEmpty)
    #expect(driver.shows("Run this?") && driver.shows("wc") && driver.shows("-l"))
    driver.press("<Esc>")
    #expect(requests(driver).isEmpty && driver.model.layers.isEmpty)
  }

  @Test func theProgramGetsItsWordsAndTheSection() {
    let driver = running("tr a-z 'A Z'")
    guard case .start(let words, let input, _)? = requests(driver).first else {
      Issue.record("nothing was started")
      return
    }
    #expect(words == ["tr", "a-z", "A Z"])
    #expect(input.hasPrefix("## Key Points") && !input.contains("What was measured"))
  }

  @Test func thereIsNoShellUnlessAskedFor() {
    var driver = Driver()
    driver.press("|sort | uniq<Enter>")
    #expect(driver.shows("no shell"))
    driver.press("<Enter>")
    driver.press("<Esc>")
    var shell = Driver()
    shell.press("|!sort | uniq<Enter>")
    #expect(shell.shows("a shell runs it"))
    shell.press("<Enter>")
    guard case .start(let plain, _, _)? = requests(driver).first,
      case .start(let asked, _, _)? = requests(shell).first
    else {
      Issue.record("nothing was started")
      return
    }
    #expect(plain == ["sort", "|", "uniq"])
    #expect(asked == ["sh", "-c", "sort | uniq"])
  }

  @Test(arguments: ["", "   ", "'open", "!", "\"\""]) func whatIsNoCommandIsRefused(line: String) {
    var driver = Driver()
    driver.press("|" + line + "<Enter><Enter>")
    #expect(requests(driver).isEmpty)
  }

  @Test func escapeEndsTheProgram() {
    var driver = running("sleep 100")
    driver.press("<Esc>")
    #expect(requests(driver).last == .stop)
    driver.send(
      .piped(PipeResult(output: "", outcome: .signalled(15)), ticket: ticket(driver) ?? -1))
    #expect(driver.shows("ended by signal 15"))
  }

  @Test func failuresAreSaid() {
    var driver = running("false")
    let result = PipeResult(output: "a\n", errors: "no such thing\n", outcome: .exited(3))
    driver.send(.piped(result, ticket: ticket(driver) ?? -1))
    #expect(driver.shows("ended with status 3") && driver.shows("no such thing"))
  }

  @Test func controlCharactersAreShownNotSent() {
    var driver = running("cat")
    let result = PipeResult(output: "a\u{1b}[31mred\u{7}\tb\n\r", outcome: .exited(0))
    driver.send(.piped(result, ticket: ticket(driver) ?? -1))
    #expect(driver.shows("a�[31mred�"))
    #expect(driver.lines.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  @Test func aLateResultIsDropped() {
    var driver = running("cat")
    driver.send(.piped(PipeResult(output: "old", outcome: .exited(0)), ticket: -7))
    #expect(!driver.shows("old"))
  }

  @Test func typedCommandsAreRemembered() {
    var driver = running("wc -l")
    driver.send(.piped(PipeResult(output: "12", outcome: .exited(0)), ticket: ticket(driver) ?? -1))
    driver.press("<Esc>|<Up>")
    #expect(driver.status.contains("|wc -l"))
  }

  @Test(arguments: Shot.sizes) func screensAreAsKept(width: Int, height: Int) {
    var driver = Driver(width, height)
    driver.press("]h|grep -n --color=never 'a rather long pattern that goes on and on' -<Enter>")
    driver.expectKept(as: "browser-pipe-ask")
    driver.press("<Enter>")
    driver.expectKept(as: "browser-pipe-running")
    var stopped = driver
    stopped.press("<Esc>")
    stopped.expectKept(as: "browser-pipe-stopping")
    let output = (1...40).map { "\($0)\tline of what was found\n" }.joined()
    driver.send(
      .piped(
        PipeResult(output: output, errors: "warned\n", outcome: .exited(1)),
        ticket: ticket(driver) ?? -1))
    driver.expectKept(as: "browser-pipe-output")
    driver.press("G")
    #expect(driver.shows("warned"))
  }
}
