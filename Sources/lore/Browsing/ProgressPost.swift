import Browser
import Synchronization

/// Tells the browser how far long work has come, at most ten times a second.
final class ProgressPost: Sendable {
  private let work: Progress.Work
  private let inbox: Inbox
  private let start = ContinuousClock.now
  private let done = Mutex(0)
  private let pace = Pace(.milliseconds(100))

  init(_ work: Progress.Work, _ inbox: Inbox) {
    self.work = work
    self.inbox = inbox
  }

  /// One more is done; from any thread.
  func step(of total: Int) {
    let done = done.withLock { done in
      done += 1
      return done
    }
    if done % 64 == 0 { post(done, of: total) }
  }

  /// So many are done; from any thread.
  func post(_ done: Int, of total: Int) {
    let time = ContinuousClock.now - start
    // Quick work is over before anyone could read how far it is.
    guard time > .milliseconds(200), pace.isDue() else { return }
    let rate = Int(Double(done) / (time / .seconds(1)))
    inbox.post(.progress(Progress(work, done: done, of: total, rate: rate)))
  }
}
