import Browser
import CursesTerminal
import Synchronization

/// Where background work leaves its answers, and wakes the loop.
final class Inbox: Sendable {
  let wake = Wake()
  private let waiting = Mutex<[Message]>([])

  /// Leaves a message; from any thread.
  func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    wake.post()
  }

  /// Takes what was left, in order.
  func take() -> [Message] {
    waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
