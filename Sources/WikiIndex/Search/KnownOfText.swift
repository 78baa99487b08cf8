import Synchronization

/// What is known of an index's full text as it was at a revision; forgotten at the next.
///
/// While a query is typed its first words are counted again at every letter.
final class KnownOfText: Sendable {
  private let state = Mutex(State())

  private struct State {
    var revision = -1
    var sizes: NoteSizes?
    var counts: [Question: Int] = [:]

    mutating func turn(to revision: Int) {
      if self.revision != revision { self = State(revision: revision) }
    }
  }

  private struct Question: Hashable {
    var expression: String
    var limit: Int
  }

  /// Counts that are kept at most.
  private static let most = 1_000

  /// How many notes match an expression, at most `limit`; asks only where that is not known.
  func count(
    of expression: String, _ limit: Int, at revision: Int, _ ask: () throws -> Int
  ) rethrows -> Int {
    let question = Question(expression: expression, limit: limit)
    let known = state.withLock { state in
      state.turn(to: revision)
      return state.counts[question]
    }
    if let known { return known }
    let count = try ask()
    state.withLock { state in
      guard state.revision == revision else { return }
      if state.counts.count >= Self.most { state.counts = [:] }
      state.counts[question] = count
    }
    return count
  }

  /// The sizes of the notes; nil where they are not at hand.
  func sizes(at revision: Int) -> NoteSizes? {
    state.withLock { $0.revision == revision ? $0.sizes : nil }
  }

  /// The sizes of the notes, read where they are not at hand.
  func sizes(at revision: Int, _ read: () throws -> NoteSizes) rethrows -> NoteSizes {
    if let known = sizes(at: revision) { return known }
    let sizes = try read()
    state.withLock { state in
      state.turn(to: revision)
      state.sizes = sizes
    }
    return sizes
  }

  /// Gives back the memory.
  func forget() { state.withLock { $0 = State() } }
}
