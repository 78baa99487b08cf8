/// How a search is to be done.
package struct SearchOptions: Sendable, Equatable {
  /// What comes first.
  package enum Order: String, Sendable, CaseIterable {
    case score, updated, created, title
  }

  /// At most this many hits; nil for all.
  package var limit: Int? = 20
  /// What comes first.
  package var order = Order.score
  /// Seconds since 1970, against which notes are stale.
  package var now: Int
  /// Whether the query is still being typed: of very common words some hits must do, and no
  /// suggestion is looked for.
  package var isTyping = false

  /// The usual search at a time.
  package init(now: Int) { self.now = now }
}
