/// What was found for a query that is still typed.
package struct TypedAnswer: Sendable {
  /// The query as typed.
  package let text: String
  /// Why the query cannot be read as it stands, and where; what is listed is for the part that can.
  package let problem: QueryError?
  let condition: Condition?
  /// Best first: those that meet the query, then those with most of its words.
  package var notes: [TypedHit] = []
  /// How many of ``notes``, from the first, meet the whole query.
  package var whole = 0
  /// How many notes of the wiki meet the query; at least so many where ``isCounted`` is false.
  package var total = 0
  /// Whether ``total`` is exact.
  package var isCounted = true
  /// Whether a regular expression or section ran out of time before all notes were read.
  package var isPartial = false
  /// Why the index could not answer; nil where it could.
  package var failure: String?

  init(text: String, problem: QueryError?, condition: Condition?) {
    self.text = text
    self.problem = problem
    self.condition = condition
  }

  /// How the query was read, in words; nil where it asks for nothing.
  package var explanation: String? {
    condition.map { Query(condition: $0).explanation }
  }

  /// What is asked for beside words anywhere in a note, one condition each, in words.
  package var filters: [String] { Query(condition: condition).filters }
}

/// A note in a list of found ones, before its file is read.
package struct TypedHit: Sendable, Equatable {
  /// Of the note.
  package var id: String { source.id }
  /// From the wiki's root.
  package var path: String { source.path }
  /// Of the note.
  package var title: String { source.title }
  /// Higher is better; only comparable within one answer.
  package var score: Double { source.score }
  let source: HitSource

  init(_ candidate: Candidate) { source = HitSource(candidate) }
}
