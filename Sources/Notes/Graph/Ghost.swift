/// A target that no note answers to.
package struct Ghost: Sendable, Equatable {
  /// As the first link to it writes it, without extension and the root's own name.
  package var name: String
  /// The links that want it, in order.
  package var links: [Int]

  /// How many times it is wanted.
  package var count: Int { links.count }
}
