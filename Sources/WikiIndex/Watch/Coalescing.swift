/// Makes one change of a burst, such as the checkout of another branch.
///
/// Times are nanoseconds of any steady clock.
package struct Coalescing: Sendable, Equatable {
  /// A burst ends when nothing happened for this long.
  package static let quiet: UInt64 = 80_000_000
  /// A burst that does not end is cut after this long.
  package static let longest: UInt64 = 700_000_000

  private var first: UInt64?
  private var last: UInt64 = 0

  /// Nothing happened yet.
  package init() {}

  /// Something happened.
  package mutating func happened(at now: UInt64) {
    if first == nil { first = now }
    last = now
  }

  /// When the burst is to be acted on; nil where there is none.
  package var due: UInt64? { first.map { min(last + Self.quiet, $0 + Self.longest) } }

  /// Whether to act now; if so, the burst is over.
  package mutating func takeDue(at now: UInt64) -> Bool {
    guard let due, now >= due else { return false }
    first = nil
    return true
  }
}
