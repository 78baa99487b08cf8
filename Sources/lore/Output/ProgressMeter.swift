import Glibc

/// How far a long piece of work is, on stderr where that is a terminal, from the first second on.
final class ProgressMeter {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  init(total: Int, isQuiet: Bool) {
    self.total = max(1, total)
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Draws the bar, at most ten times a second.
  func show(_ done: Int) {
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), last.map({ now - $0 > .milliseconds(100) }) ?? true
    else { return }
    last = now
    let filled = 30 * done / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    StandardError.write("\r[\(bar)] \(done) of \(total)")
  }

  /// Takes the bar away.
  func clear() {
    if last != nil { StandardError.write("\r\u{1B}[K") }
  }
}
