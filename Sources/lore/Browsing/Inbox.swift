import Browser
import CursesTerminal
import Synchronization

/// Where background work leaves its answers, and wakes the loop.
final class Inbox: Sendable {
  private let wake: Wake
  private let waiting = Mutex<[Message]>([])

  init(wake: Wake) { self.wake = wake }

  /// Leaves a message; from any thread.
  func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    wake.post()
  }

  /// Makes the loop look up without a message.
  func nudge() { wake.post() }

  /// Takes what was left, in order.
  func take() -> [Message] {
    waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
