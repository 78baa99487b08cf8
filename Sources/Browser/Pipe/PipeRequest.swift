package import Cells

/// What piping asks of the world outside.
package enum PipeRequest: Hashable, Sendable {
  /// Start a program with a text to read, without a shell, and answer with its `PipeResult`.
  case start([String], input: String, ticket: Int)
  /// End the program that runs; its result still comes.
  case stop
}

/// What a program made of the text that it was given.
package struct PipeResult: Hashable, Sendable {
  /// What it wrote to stdout, as far as it was kept.
  package var output: String
  /// What it wrote to stderr, as far as it was kept.
  package var errors: String
  /// Whether it wrote more than is kept, and was ended for it.
  package var isCut: Bool
  /// How it ended.
  package var outcome: ChildOutcome

  /// A result of its parts.
  package init(output: String, errors: String = "", isCut: Bool = false, outcome: ChildOutcome) {
    self.output = output
    self.errors = errors
    self.isCut = isCut
    self.outcome = outcome
  }

  /// Most bytes that are kept of each stream.
  package static let limit = 1 << 18
}
