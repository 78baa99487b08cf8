/// Who has checked a note, from its `verified` property alone.
package enum Trust: String, Sendable, CaseIterable, Comparable, BitwiseCopyable {
  case unverified
  case machineConfirmed = "machine-confirmed"
  case humanReviewed = "human-reviewed"

  private var rank: Int {
    switch self {
    case .unverified: 0
    case .machineConfirmed: 1
    case .humanReviewed: 2
    }
  }

  /// More trust is greater.
  package static func < (left: Trust, right: Trust) -> Bool { left.rank < right.rank }
}

/// Who did something to a note, and when.
package struct Stamp: Sendable, Hashable {
  /// `<producer>/<version>`, `human:<id>` or `process:<id>`, as written; nil where not said.
  package var by: String?
  /// When; nil where not said.
  package var at: NoteDate?

  /// Made of its parts.
  package init(by: String?, at: NoteDate?) {
    self.by = by
    self.at = at
  }

  /// Whether the actor is a person.
  package var isHuman: Bool { by?.hasPrefix("human:") ?? false }
}
