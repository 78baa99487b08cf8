import ArgumentParser
import Dispatch
import Synchronization
import WikiIndex

extension TypedSearch {
  /// The answer for what is typed so far, waited for.
  func wait(for text: String) throws -> TypedAnswer {
    let isThere = DispatchSemaphore(value: 0)
    let box = AnswerBox()
    type(text, now: 1_780_000_000) { answer in
      box.answer.withLock { $0 = answer }
      isThere.signal()
    }
    isThere.wait()
    guard let answer = box.answer.withLock({ $0 }), answer.failure == nil else {
      throw ValidationError("'\(text)' was not answered")
    }
    return answer
  }
}

/// An answer that arrives on another thread.
private final class AnswerBox: Sendable {
  let answer = Mutex<TypedAnswer?>(nil)
}
