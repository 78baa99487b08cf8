import Cells
import Notes

/// The two notes between which chains of links are looked for.
struct ChainEnds: Hashable, Sendable {
  struct End: Hashable, Sendable {
    var path: String
    var title: String
  }

  var from: End
  var to: End

  /// Chains that are listed, and steps of the longest.
  static let most = 5
  static let depth = 8
}

/// The shortest chains between two notes as rows: a note a row, with the reason that leads to it.
struct ChainList: Sendable {
  /// Shorter ones first.
  private(set) var chains: [NoteChain] = []
  /// What the links of the chains say, by the link.
  private var reasons: [Effect.LinkSite: String] = [:]

  /// Looks for the chains anew: along the links, and only where there are none against them too.
  mutating func seek(_ ends: ChainEnds, in library: Library) {
    chains = []
    guard let from = library.graph.note(atPath: ends.from.path),
      let to = library.graph.note(atPath: ends.to.path)
    else { return }
    for walksBack in [false, true] where chains.isEmpty {
      chains = library.graph.chains(
        from: from, to: to, count: ChainEnds.most, maxDepth: ChainEnds.depth, walksBack: walksBack)
    }
  }

  /// The links whose sentences are wanted, each once, in the order of the rows.
  func sites(in library: Library) -> [Effect.LinkSite] {
    var seen: Set<Effect.LinkSite> = []
    return chains.flatMap(\.steps).map { site(of: $0.link, library) }
      .filter { seen.insert($0).inserted }
  }

  /// Takes what the links say, in the order of `sites`.
  mutating func take(sentences: [String], _ library: Library) {
    for (site, sentence) in zip(sites(in: library), sentences) { reasons[site] = sentence }
  }

  private func site(of link: Int, _ library: Library) -> Effect.LinkSite {
    .init(
      path: library.graph.path(of: library.graph.source(of: link)),
      ordinal: library.graph.ordinal(of: link))
  }

  func rows(_ library: Library) -> [ListRow] {
    var rows: [ListRow] = []
    if chains.contains(where: \.goesBackward) {
      rows.append(
        ListRow(
          "no links lead there one after the other", more: ["← goes against a link"], role: .quiet))
    }
    for chain in chains {
      let count = chain.steps.count
      rows.append(.heading(count == 1 ? "1 LINK" : "\(count) LINKS"))
      rows.append(row(chain.notes[0], library))
      for step in chain.steps {
        var row = row(step.to, library)
        row.lead = step.isBackward ? "←" : "→"
        let relation = library.graph.relation(of: step.link)
        row.detail = [relation, row.isDeprecated ? "deprecated" : nil].compactMap(\.self)
          .joined(separator: " · ")
        row.more = ListRow.said(reasons[site(of: step.link, library)])
        rows.append(row)
      }
    }
    return rows
  }

  private func row(_ note: Int, _ library: Library) -> ListRow {
    ListRow(library.title(of: note), action: .go(path: library.graph.path(of: note), .top))
      .marked(isDeprecated: library.isDeprecated(note))
  }
}
