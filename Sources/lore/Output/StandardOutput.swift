import Glibc
import Synchronization

/// Buffered writing to stdout that notices a closed pipe.
///
/// A reader that goes away ends the program silently, as `yes | head` does.
final class StandardOutput: Sendable {
  static let shared = StandardOutput()

  private struct State {
    var pending: [UInt8] = []
    var failure: Int32 = 0
  }

  private let state = Mutex(State())
  private static let capacity = 1 << 16

  /// Adds text to the output; it is sent when enough has come together, or at the end.
  func write(_ text: String) { write(bytes: Array(text.utf8)) }

  /// Adds bytes to the output as they are.
  func write(bytes: [UInt8]) {
    state.withLock { state in
      state.pending.append(contentsOf: bytes)
      if state.pending.count >= Self.capacity { Self.flush(&state) }
    }
  }

  /// Whether nobody reads any more, so that further work is in vain.
  var isClosed: Bool { state.withLock { $0.failure != 0 } }

  /// Sends what is left and returns the exit status that the output's fate asks for.
  func finish() -> Int32 {
    state.withLock { state in
      Self.flush(&state)
      switch state.failure {
      case 0, EPIPE: return 0
      default:
        StandardError.say("cannot write the output: \(String(cString: strerror(state.failure)))")
        return 2
      }
    }
  }

  private static func flush(_ state: inout State) {
    var done = 0
    while done < state.pending.count, state.failure == 0 {
      let count = state.pending.withUnsafeBytes { bytes in
        Glibc.write(STDOUT_FILENO, bytes.baseAddress! + done, bytes.count - done)
      }
      if count >= 0 { done += count } else if errno != EINTR { state.failure = errno }
    }
    state.pending.removeAll(keepingCapacity: true)
  }
}

/// Lines for people on stderr.
enum StandardError {
  /// Prints `lore: ` and one line; control characters in it are shown, not sent, and of a line that
  /// repeats something endless the middle is left out.
  static func say(_ line: String) {
    let text = Escaped.line(line)
    let isLong = text.utf8.count > longest && text.count > longest
    write("lore: \(isLong ? "\(text.prefix(longest / 2)) … \(text.suffix(longest / 2))" : text)\n")
  }

  /// Prints a line like ``say(_:)`` unless it was printed so before.
  static func sayOnce(_ line: String) {
    if said.withLock({ $0.insert(line).inserted }) { say(line) }
  }

  private static let said = Mutex<Set<String>>([])

  /// Characters of a line that is said whole; two paths may be in it.
  private static let longest = 2_000

  /// Writes text as it is.
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}
