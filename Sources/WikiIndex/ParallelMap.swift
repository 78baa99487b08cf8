import Dispatch
import Synchronization

/// Maps elements on all cores, keeping their order.
///
/// Work is handed out in small runs of neighbours, so that a few costly elements do not leave the
/// other cores idle.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let run = max(1, min(64, elements.count / 8))
  let runs = (elements.count + run - 1) / run
  guard runs > 1 else { return elements.map(transform) }
  let results = Mutex([[Result]](repeating: [], count: runs))
  DispatchQueue.concurrentPerform(iterations: runs) { index in
    let part = elements[index * run..<min(elements.count, (index + 1) * run)].map(transform)
    results.withLock { $0[index] = part }
  }
  return results.withLock { Array($0.joined()) }
}
