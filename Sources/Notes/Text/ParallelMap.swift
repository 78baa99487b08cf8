import Dispatch
import Synchronization

/// Maps elements on all cores, keeping their order; of several failures the first by order is
/// thrown.
///
/// Work is handed out in small runs of neighbours, so that a few costly elements do not leave the
/// other cores idle.
package func parallelMap<
  Elements: RandomAccessCollection & Sendable, Value: Sendable, Failure: Error
>(
  _ elements: Elements, _ transform: @Sendable (Elements.Element) throws(Failure) -> Value
) throws(Failure) -> [Value] where Elements.Element: Sendable {
  let run = max(1, min(64, elements.count / 8))
  let runs = (elements.count + run - 1) / run
  guard runs > 1 else { return try mapped(elements, 0..<elements.count, transform) }
  let results = Mutex([Result<[Value], Failure>?](repeating: nil, count: runs))
  DispatchQueue.concurrentPerform(iterations: runs) { index in
    let range = index * run..<min(elements.count, (index + 1) * run)
    let part: Result<[Value], Failure>
    do throws(Failure) {
      part = .success(try mapped(elements, range, transform))
    } catch {
      part = .failure(error)
    }
    results.withLock { $0[index] = part }
  }
  var values: [Value] = []
  values.reserveCapacity(elements.count)
  for case let part? in results.withLock({ $0 }) { values += try part.get() }
  return values
}

/// The elements at some offsets, one after another.
private func mapped<Elements: RandomAccessCollection, Value, Failure: Error>(
  _ elements: Elements, _ offsets: Range<Int>,
  _ transform: (Elements.Element) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  var values: [Value] = []
  values.reserveCapacity(offsets.count)
  for offset in offsets {
    values.append(try transform(elements[elements.index(elements.startIndex, offsetBy: offset)]))
  }
  return values
}
