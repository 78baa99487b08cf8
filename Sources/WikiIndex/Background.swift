import Dispatch
import Synchronization

/// A value that is worked out on another thread meanwhile.
///
/// Unlike a share of ``parallelMap(_:_:)`` it leaves all cores to what is done meanwhile.
final class Background<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Begins at once.
  init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let value = work()
      result.withLock { $0 = value }
    }
  }

  /// Waits for the value.
  func value() -> Value? {
    group.wait()
    return result.withLock { $0 }
  }
}
