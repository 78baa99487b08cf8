import Notes

/// How far a selection goes from its start notes.
package struct SelectionRules: Sendable {
  /// Links followed in a row from a start note; 0 for the start notes alone.
  package var depth: Int
  /// Links followed backwards in a row from a start note.
  package var backlinksDepth: Int
  /// Relations to follow, in any case; empty for all links.
  package var relations: [String]
  /// Whether links to sources are followed, whatever `relations` says.
  package var followsSources: Bool
  /// Most notes; nil for all.
  package var limit: Int?
  /// Headings whose links lead to sources.
  package var sourceSections: [String]

  /// By default the start notes and what they link to.
  package init(
    depth: Int = 1, backlinksDepth: Int = 0, relations: [String] = [], followsSources: Bool = true,
    limit: Int? = nil, sourceSections: [String] = ["Sources", "References", "Citations"]
  ) {
    self.depth = depth
    self.backlinksDepth = backlinksDepth
    self.relations = relations
    self.followsSources = followsSources
    self.limit = limit
    self.sourceSections = sourceSections
  }
}

/// What the rules say about one relation.
struct RelationFilter {
  private let wanted: Set<String>
  private let sourceSections: [String]
  private let followsSources: Bool

  init(_ rules: SelectionRules) {
    wanted = Set(rules.relations.map(fold))
    sourceSections = rules.sourceSections.map(fold)
    followsSources = rules.followsSources
  }

  func follows(_ relation: String?) -> Bool {
    guard let relation = relation.map(fold) else { return wanted.isEmpty }
    if isSource(relation) { return followsSources }
    return wanted.isEmpty || wanted.contains(relation)
  }

  /// Whether a folded relation names sources: the property, or a heading that begins with the word.
  private func isSource(_ relation: String) -> Bool {
    if relation == "sources" || relation == "resource" { return true }
    return sourceSections.contains { name in
      relation.hasPrefix(name) && relation.dropFirst(name.count).first?.isLetter != true
    }
  }
}
