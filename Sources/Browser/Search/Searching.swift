import Cells
import Notes

/// The search, and the line of the finder.
extension Model {
  mutating func openSearch(_ text: String = "") -> [Effect] {
    layers.removeAll { $0.search != nil }
    layers.append(.search(SearchScreen(text)))
    return look()
  }

  /// Looks for what is typed on top.
  mutating func look() -> [Effect] {
    guard let place = layers.indices.last else { return [] }
    layers[place].finder?.search(library, recent: recentPaths)
    guard let screen = layers[place].search else { return [] }
    guard !screen.isEmpty else {
      tickets.void(.search)
      layers[place].search?.rest(history.all(of: screen.history))
      return []
    }
    if !canSearch {
      layers[place].search?.wait(progress?.text ?? "the wiki is still being read")
    }
    return [.search(screen.line.text, ticket: tickets.draw(for: .search))]
  }

  /// Takes what a search found, unless another has been asked for since; what is on the screen
  /// comes first, then all of it.
  mutating func take(_ findings: SearchFindings, for text: String, _ ticket: Int) {
    guard tickets.isOpen(ticket, for: .search) else { return }
    for place in layers.indices { layers[place].search?.take(findings, for: text, library) }
  }

  /// Asks again, where the search is open: the wiki has changed, or can be searched by now.
  mutating func searchAgain() -> [Effect] {
    guard let screen = layers.lazy.compactMap(\.search).first, !screen.isEmpty else { return [] }
    return [.search(screen.line.text, ticket: tickets.draw(for: .search))]
  }

  // MARK: - Typing

  /// A key where letters are text and rows follow from them.
  mutating func typeInList(_ key: Key) -> [Effect] {
    guard let place = layers.indices.last, var typed = layers[place].typedList else { return [] }
    let before = typed.line.text
    switch (key.code, key.modifiers) {
    case (.escape, []), (.character("c"), .control):
      if options.isPicking { return [.quit(status: 130)] }
      layers.removeLast()
      return []
    case (.enter, _) where options.isPicking: return pick(typed.list.selection?.action ?? .none)
    case (.enter, []), (.enter, .alt): return choose(typed, isBeside: key.modifiers == .alt)
    case (.up, []) where before.isEmpty || typed.line.age != nil:
      typed.line.recall(1, of: history.all(of: typed.history))
    case (.down, []) where typed.line.age != nil:
      typed.line.recall(-1, of: history.all(of: typed.history))
    case (.down, []), (.character("n"), .control): typed.list.move(by: 1)
    case (.up, []), (.character("p"), .control): typed.list.move(by: -1)
    case (.pageDown, []): _ = typed.list.perform(.pageDown, count: nil)
    case (.pageUp, []): _ = typed.list.perform(.pageUp, count: nil)
    case (.tab, []): if let line = typed.completed(library) { typed.line = LineEdit(line) }
    default:
      guard typed.line.edit(with: key) else { return perform(key) }
    }
    layers[place] = typed.layer
    return typed.line.text == before ? [] : look()
  }

  /// Commands that the keys of the typing context stand for.
  private mutating func perform(_ key: Key) -> [Effect] {
    guard case .command(let command) = options.keys.meaning(of: KeySequence([key]), in: .typing)
    else { return [] }
    guard command == .preview, let place = layers.indices.last,
      var typed = layers[place].typedList
    else { return options.isPicking ? [] : run(command, count: nil) }
    typed.preview.isOn.toggle()
    layers[place] = typed.layer
    return []
  }

  private mutating func choose(_ typed: any TypedList, isBeside: Bool) -> [Effect] {
    guard let action = typed.list.selection?.action else { return [] }
    history.add(typed.line.text, to: typed.history)
    if let finder = typed as? Finder, let start = finder.chainStart {
      layers.removeLast()
      return openChains(from: start, to: action)
    }
    guard case .go(let path, let spot) = action else { return act(on: action) }
    if isBeside {
      layers.removeAll()
      return readSplit(path, spot)
    }
    let effects = act(on: action)
    guard let words = typed.list.selection?.excerpt?.words else { return effects }
    if path == reader?.note.path { reader?.mark(words) } else { arrival.words = words }
    return effects
  }
}
