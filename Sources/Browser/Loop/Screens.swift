import Cells
import Layout
import Notes

/// Laying screens over the frame.
extension Model {
  mutating func open(_ layer: Layer) -> [Effect] {
    layers.append(layer)
    return []
  }

  /// Opens a list screen, or brings the one that is open already on top.
  mutating func open(list subject: ListScreen.Subject) -> [Effect] {
    layers.removeAll { $0.list?.subject == subject }
    var screen = ListScreen(subject)
    screen.rebuild(library, shelf)
    layers.append(.list(screen))
    return []
  }

  mutating func openFinder() -> [Effect] {
    var finder = Finder()
    finder.list.hideDeprecated(hidesDeprecated)
    finder.search(library, recent: recentPaths)
    layers.removeAll { $0.finder != nil }
    return open(.finder(finder))
  }

  mutating func openFind() -> [Effect] {
    guard let reader else { return [] }
    return open(.prompt(Prompt(.find(from: reader.position))))
  }

  /// Types words for the rows of what is on top.
  mutating func openFilter() -> [Effect] {
    if case .peek? = layers.last {
      say("a peek has no rows")
      return []
    }
    let before = filterText
    var prompt = Prompt(.filter(before: before))
    prompt.line = LineEdit(before)
    return open(.prompt(prompt))
  }

  /// What the rows are filtered by on top, or in the pane with the focus; empty for anything else.
  var filterText: String {
    if let layer = layers.last { return layer.filterText }
    return switch panes.focus {
    case .navigator: navigator.list.filter.text
    case .context: context.list.filter.text
    case .reader: ""
    }
  }

  /// Filters what lies below the line that is typed.
  mutating func filterBelow(_ text: String) {
    let place = layers.lastIndex { $0.prompt == nil }
    guard let place else {
      switch panes.focus {
      case .navigator:
        navigator.filter(by: text, library, shelf, reading: reader?.note.path)
      case .context: context.list.filter(by: text)
      case .reader: break
      }
      return
    }
    layers[place].filter(by: text)
  }

  /// The next order of the list or table on top.
  mutating func sort() -> [Effect] {
    switch layers.last {
    case .list(var screen):
      screen.sort()
      screen.rebuild(library, shelf)
      layers[layers.count - 1] = .list(screen)
      say(screen.order.rawValue)
    case .table(var screen):
      screen.sort()
      layers[layers.count - 1] = .table(screen)
      say(screen.orderText)
    default: say("nothing here can be sorted")
    }
    return []
  }

  // MARK: - Peek and split

  mutating func openPeek() -> [Effect]? {
    if case .peek? = layers.last { return nil }
    if layers.isEmpty, panes.focus == .reader, let reader, let selected = reader.selected,
      case (let flow, .footnote(let node)) = reader.flow.origin(of: selected)
    {
      return openFootnote(node, of: flow)
    }
    guard let (path, spot, reason) = chosenNote() else { return [] }
    layers.append(.peek(Peek(path: path, spot: spot, reason: reason)))
    return [request(path, .peek)]
  }

  /// The note that the selected link or row leads to; says why not where there is none.
  private mutating func chosenNote() -> (path: String, spot: Spot, reason: String)? {
    var action = chosenAction
    var reason = ""
    if layers.isEmpty, panes.focus == .reader {
      guard let reader, let link = reader.chosenLink else {
        say(
          reader?.selected == nil
            ? "no link selected; \(keyName(.nextLink)) selects one" : "that leads to no note")
        return nil
      }
      guard let (note, ordinal) = reader.place(of: link) else {
        say("that leads to no note")
        return nil
      }
      self.reader?.selected = link
      action = leaving(self.action(ofLink: ordinal, in: note), of: note)
      reason = note.links[ordinal].reason ?? ""
    }
    switch action {
    case .go(let path, let spot): return (path, spot, reason)
    case .goHere(let spot): return reader.map { ($0.note.path, spot, reason) }
    case .missing(let name, _): say(missing(name))
    case .external(let address): say(address)
    case .none where library == nil: say("the wiki is still being read")
    default: say("there is nothing to look at")
    }
    return nil
  }

  /// What the selected row of a list does.
  var chosenAction: RowAction {
    let selection =
      if let layer = layers.last {
        layer.rows?.selection ?? layer.map?.selection
      } else {
        switch panes.focus {
        case .navigator: navigator.list.selection
        case .context: context.list.selection
        case .reader: ListRow?.none
        }
      }
    return selection?.action ?? .none
  }

  mutating func takePeek(_ flow: Flow) {
    guard let place = layers.lastIndex(where: { $0.peek != nil }), let peek = layers[place].peek
    else { return }
    var reader = reader(of: flow)
    reader.resize(PopupLayout.peek(on: size).inset(left: 2, top: 2, right: 2, bottom: 1).size)
    _ = reader.move(to: peek.spot)
    layers[place].peek?.reader = reader
  }

  mutating func openSplit() -> [Effect]? {
    guard let (path, spot, _) = chosenNote() else { return [] }
    layers.removeAll()
    return readSplit(path, spot)
  }

  mutating func readSplit(_ path: String, _ spot: Spot) -> [Effect] {
    guard size.width >= FrameLayout.splitWidth else {
      say("two notes need \(FrameLayout.splitWidth) columns")
      return []
    }
    splitSpot = spot
    return [request(path, .split)]
  }

  // MARK: - Tables

  mutating func openTable(_ ordinal: Int, of read: ReadNote) {
    guard read.note.tables.indices.contains(ordinal) else {
      say("this table is gone", isError: true)
      return
    }
    layers.append(.table(TableScreen(read.note.tables[ordinal], of: read)))
  }

  // MARK: - Bookmarks and recent notes

  mutating func toggleBookmark() -> [Effect] {
    var path = reader?.note.path
    var title = reader?.note.readableTitle
    if case .go(let chosen, _) = chosenAction {
      path = chosen
      title = library?.title(ofPath: chosen) ?? chosen
    }
    guard let path, let title else { return [] }
    if let place = bookmarks.firstIndex(where: { $0.path == path }) {
      bookmarks.remove(at: place)
      say("no bookmark any more: \(title)")
    } else {
      bookmarks.insert(Bookmark(path: path, title: title), at: 0)
      say("bookmarked: \(title)")
    }
    let shelf = shelf
    for place in layers.indices where layers[place].list?.subject == .bookmarks {
      layers[place].list?.rebuild(library, shelf)
    }
    rebuildNavigator()
    return [.remember]
  }

  mutating func noteRecent(_ path: String) {
    recentPaths.removeAll { $0 == path }
    recentPaths.insert(path, at: 0)
    if recentPaths.count > 100 { recentPaths.removeLast() }
  }
}
