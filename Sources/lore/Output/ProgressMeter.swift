import Glibc

/// How far a long piece of work is, on stderr where that is a terminal, from the first second on.
final class ProgressMeter: Sendable {
  private let work: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let pace = Pace(.milliseconds(100))

  private static let cells = 24

  /// - Parameter work: what is being done, such as `indexing`.
  init(_ work: String, isQuiet: Bool) {
    self.work = work
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Draws the bar with the count and the rate, at most ten times a second.
  func show(_ done: Int, of total: Int) {
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), pace.isDue() else { return }
    let share = Self.cells * done / max(1, total)
    let bar =
      String(repeating: "#", count: share) + String(repeating: ".", count: Self.cells - share)
    let rate = Int(Double(done) / ((now - start) / .seconds(1)))
    StandardError.write("\r\(work) [\(bar)] \(done) of \(total), \(rate)/s\u{1B}[K")
  }

  /// Takes the bar away.
  func clear() {
    if pace.hasBegun { StandardError.write("\r\u{1B}[K") }
  }
}
