package import Notes

/// What a selection brings with it: notes whose text is embedded, and files that are no notes.
package struct Contents: Sendable {
  /// Notes that embeds reach, selected or not.
  package private(set) var embedded: Set<Int> = []
  /// Paths of linked attachments from the root, in the order in which they are met.
  package private(set) var attachments: [String] = []
  /// Notes that some link with an anchor leads to.
  private(set) var anchored: Set<Int> = []

  /// Looks through the links of the selection and of what it embeds; reads no note.
  package init(of selection: Selection, in graph: LinkGraph, rules: SelectionRules) {
    let filter = RelationFilter(rules)
    var seen: Set<String> = []
    var pending = selection.entries.map(\.note)
    var visited = Set(pending)
    var next = 0
    while next < pending.count {
      for link in graph.links(from: pending[next]) {
        switch graph.destination(of: link) {
        case .note(let target):
          if graph.anchor(of: link) != nil { anchored.insert(target) }
          guard graph.linkKind(link) == .embed else { continue }
          embedded.insert(target)
          if visited.insert(target).inserted { pending.append(target) }
        case .attachment(let path):
          let isWanted =
            graph.linkKind(link) != .property || filter.follows(graph.relation(of: link))
          if isWanted, seen.insert(path).inserted { attachments.append(path) }
        case .folder, nil: continue
        }
      }
      next += 1
    }
  }

  /// Adds files that no link of the graph leads to, each once.
  mutating func add(attachments paths: some Sequence<String>) {
    var seen = Set(attachments)
    for path in paths where seen.insert(path).inserted { attachments.append(path) }
  }
}
