/// What a wiki may say about itself; all of it has defaults.
package struct Configuration: Sendable, Equatable {
  /// Headings that begin with one of these, as words, make a relation section.
  package var relationSections = [
    "Related", "See also", "Sources", "References", "Citations", "Links", "Further reading",
    "Depends on", "Supersedes",
  ]
  /// Relation sections of the wiki's own; the last word may be a stem (`Связанн`).
  package var moreRelationSections: [String] = []
  /// Relation sections whose items are the note's sources.
  package var sourceSections = ["Sources", "References", "Citations"]
  /// Headings that begin with one of these, as words, open a list of key points.
  package var keyPointSections = ["Key Points"]
  /// Words that make a heading one of an incident, each in the singular.
  package var incidentWords = ["incident", "postmortem", "post mortem", "outage", "near miss"]
  /// What a folder of this name holds, wherever it stands, unless `type` says otherwise.
  package var folderKinds: [String: NoteKind] = [
    "concepts": .concept, "daily": .daily, "sources": .source, "incidents": .incident,
  ]
  /// First component of a link → folder from the root.
  package var linkRoots: [String: String] = [:]
  /// Rules that `check` leaves out.
  package var rulesOff: Set<Rule> = []
  /// Findings that are known and meant to stay.
  package var expected: [ExpectedFinding] = []

  /// The defaults.
  package init() {}
}

/// A finding that the wiki's configuration announces, written `rule path`.
package struct ExpectedFinding: Sendable, Hashable {
  /// What is expected.
  package var rule: Rule
  /// From the root, with or without extension.
  package var path: String

  /// A finding of one rule in one file.
  package init(rule: Rule, path: String) {
    self.rule = rule
    self.path = path
  }

  /// Nil where the first word is no rule or no path follows.
  package init?(parsing text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let rule = Rule(rawValue: String(parts[0])) else { return nil }
    self.init(rule: rule, path: String(parts[1].drop { $0 == " " }))
  }
}
