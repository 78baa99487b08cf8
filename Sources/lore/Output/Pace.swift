import Synchronization

/// Lets something happen no more often than a time allows.
final class Pace: Sendable {
  private let pause: Duration
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  init(_ pause: Duration) { self.pause = pause }

  /// Whether enough time has passed since the last yes; the first answer is yes.
  func isDue() -> Bool {
    let now = ContinuousClock.now
    return last.withLock { last in
      if let last, now - last < pause { return false }
      last = now
      return true
    }
  }

  /// Whether it ever was due.
  var hasBegun: Bool { last.withLock { $0 != nil } }
}
