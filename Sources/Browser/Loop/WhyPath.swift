import Layout
import Notes

/// How one note leads to another.
extension Model {
  /// Shows the chains to the selected row's note; asks for the note where no row is selected.
  mutating func seekChains() -> [Effect] {
    guard library != nil else {
      say("the wiki is still being read")
      return []
    }
    var start = reader.map { ChainEnds.End(path: $0.note.path, title: $0.note.readableTitle) }
    if case .map(let screen)? = layers.last {
      start = .init(path: screen.center.path, title: screen.center.title)
    }
    guard let start else { return [] }
    if case .go(let path, _) = chosenAction, path != start.path {
      return openChains(from: start, to: chosenAction)
    }
    var finder = Finder()
    finder.chainStart = start
    finder.list.hideDeprecated(hidesDeprecated)
    finder.search(library, recent: recentPaths.filter { $0 != start.path })
    layers.removeAll { $0.finder != nil }
    return open(.finder(finder))
  }

  /// Lists the chains to the note that an action leads to.
  mutating func openChains(from start: ChainEnds.End, to action: RowAction) -> [Effect] {
    guard case .go(let path, _) = action, let title = library?.title(ofPath: path)
    else {
      say("this is no note")
      return []
    }
    guard path != start.path else {
      say("this is the note itself")
      return []
    }
    let end = ChainEnds.End(path: path, title: title)
    return open(list: .chains(ChainEnds(from: start, to: end))) + askForReasons()
  }

  /// Asks for what the links of the chains on top say.
  private mutating func askForReasons() -> [Effect] {
    guard let library, case .list(let screen)? = layers.last else { return [] }
    let sites = screen.chains.sites(in: library)
    return sites.isEmpty
      ? [] : [.sentences(sites, ticket: tickets.draw(for: .chainSentences))]
  }

  /// Takes what the links of the chains say.
  mutating func takeChains(sentences: [String]) {
    guard let library else { return }
    for place in layers.indices {
      guard var screen = layers[place].list, case .chains = screen.subject else { continue }
      screen.chains.take(sentences: sentences, library)
      screen.list.replace(screen.chains.rows(library))
      layers[place] = .list(screen)
    }
  }
}
