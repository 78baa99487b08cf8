/// Notes joined by links, each to the next.
package struct NoteChain: Hashable, Sendable {
  /// A step from a note to the next.
  package struct Step: Hashable, Sendable {
    /// Number of the note that is left.
    package var from: Int
    /// Number of the note that is reached.
    package var to: Int
    /// Number of the link: of several, one that states a relation, else one in the text, else the
    /// first.
    package var link: Int
    /// Whether the link stands in the note that is reached and leads to the one that is left.
    package var isBackward: Bool
  }

  /// At least one.
  package let steps: [Step]

  /// Numbers of the notes, both ends among them.
  package var notes: [Int] { [steps[0].from] + steps.map(\.to) }

  /// Whether some step goes against its link.
  package var goesBackward: Bool { steps.contains(where: \.isBackward) }
}

extension LinkGraph {
  /// The shortest chains from one note to another, no note twice in a chain.
  ///
  /// At most `count` of them with at most `maxDepth` steps, shorter ones first; among those of one
  /// length the order of the links decides. With `walksBack` steps may also go against a link;
  /// where a link leads the right way that one is taken. Costs, for each chain, at most a walk over
  /// all links for every step of it.
  package func chains(
    from start: Int, to end: Int, count: Int, maxDepth: Int, walksBack: Bool = false
  ) -> [NoteChain] {
    guard start != end, count > 0, maxDepth > 0 else { return [] }
    var search = ChainSearch(self, to: end, maxDepth: maxDepth, walksBack: walksBack)
    return search.shortest(from: start, count: count).map { notes in
      NoteChain(steps: zip(notes, notes.dropFirst()).map { step(from: $0, to: $1) })
    }
  }

  private func step(from: Int, to: Int) -> NoteChain.Step {
    if let link = bestLink(from: from, to: to) {
      return NoteChain.Step(from: from, to: to, link: link, isBackward: false)
    }
    let link = bestLink(from: to, to: from) ?? 0
    return NoteChain.Step(from: from, to: to, link: link, isBackward: true)
  }

  /// The link between two notes that says most; nil where there is none.
  private func bestLink(from: Int, to: Int) -> Int? {
    let all = links(from: from).filter { noteDestination(of: $0) == to }
    return all.first { linkKind($0) != .property && relation(of: $0) != nil }
      ?? all.first { linkKind($0) != .property } ?? all.first
  }
}
