/// What a search asks for, as read from the search language.
package struct Query: Sendable, Equatable {
  /// Nil for a query without any condition, which every note meets.
  package var condition: Condition?

  /// A query of one condition, or of none.
  package init(condition: Condition?) { self.condition = condition }
}
