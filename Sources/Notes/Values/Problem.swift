/// How grave a finding is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case hint, warning, error

  private var rank: Int {
    switch self {
    case .hint: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The graver is greater.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// A finding about a note or the wiki.
package struct Problem: Sendable, Hashable {
  /// Which rule it breaks.
  package var rule: Rule
  /// How grave it is.
  package var severity: Severity
  /// From the root, with extension.
  package var path: String
  /// How it is named from elsewhere.
  package var address: Address
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  /// Just past the last scalar; equals `column` where only a point is meant.
  package var endColumn: Int
  /// One line for people.
  package var message: String
  /// What to do about it; nil where nothing is known.
  package var suggestion: String?
  /// The kind of the link that it is about.
  package var kind: LinkKind?
  /// The target of the link that it is about.
  package var target: String?
  /// Whether the wiki's configuration expects it.
  package var isExpected: Bool

  /// A finding of the severity that its rule has.
  package init(
    rule: Rule, path: String, address: Address, line: Int, column: Int = 1, endColumn: Int? = nil,
    message: String, suggestion: String? = nil, kind: LinkKind? = nil, target: String? = nil
  ) {
    self.rule = rule
    severity = rule.severity
    self.path = path
    self.address = address
    self.line = line
    self.column = column
    self.endColumn = endColumn ?? column
    self.message = message
    self.suggestion = suggestion
    self.kind = kind
    self.target = target
    isExpected = false
  }
}
