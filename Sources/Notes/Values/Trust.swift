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

  /// Whether a text has the form of an actor: a version has a digit, unlike `n/a`.
  static func isActor(_ text: String) -> Bool {
    for prefix in ["human:", "process:"] where text.hasPrefix(prefix) {
      return text.utf8.count > prefix.utf8.count
    }
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !text.contains { $0.isWhitespace }
      && parts[1].utf8.contains(where: \.isDigit)
  }
}

extension [Stamp] {
  /// The last of several checks, one by a person before all others, since it makes the trust tier;
  /// nil where nobody checked.
  package var lastCheck: Stamp? {
    let human = filter(\.isHuman)
    return (human.isEmpty ? filter { $0.by != nil } : human).max { left, right in
      guard let right = right.at else { return false }
      return left.at.map { $0 < right } ?? true
    }
  }
}
