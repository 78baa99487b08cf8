import Synchronization

/// A wish to stop, which a signal or a key may bring at any time.
package final class Interruption: Sendable {
  private let isSet = Atomic(false)

  /// Nothing wished yet.
  package init() {}

  /// Asks the export to stop; what it wrote so far is removed.
  package func interrupt() { isSet.store(true, ordering: .relaxed) }

  /// Throws once the wish was made.
  package func check() throws(ExportFailure) {
    if isSet.load(ordering: .relaxed) { throw .interrupted }
  }
}
