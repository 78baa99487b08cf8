import Dispatch
import Synchronization

/// Maps `0..<count` on all cores, keeping the order; the first failure by order is thrown.
func parallelMap<Value: Sendable>(
  _ count: Int, _ transform: @Sendable (Int) throws(ExportFailure) -> Value
) throws(ExportFailure) -> [Value] {
  let results = Mutex([Result<Value, ExportFailure>?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result: Result<Value, ExportFailure>
    do throws(ExportFailure) {
      result = .success(try transform(index))
    } catch {
      result = .failure(error)
    }
    results.withLock { $0[index] = result }
  }
  var values: [Value] = []
  values.reserveCapacity(count)
  for result in results.withLock({ $0 }) {
    if let result { values.append(try result.get()) }
  }
  return values
}
