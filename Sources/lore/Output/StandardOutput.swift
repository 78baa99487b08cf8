import Glibc
import Synchronization
import WikiIndex

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
    if state.failure == 0,
      !state.pending.withUnsafeBytes({ FileSystem.write($0, to: STDOUT_FILENO) })
    {
      state.failure = errno
    }
    state.pending.removeAll(keepingCapacity: true)
  }
}
