import Cells
import Layout
import Markup
import Notes

/// Doing what a link or a row is for.
extension Model {
  /// Follows something of the note that is read.
  mutating func follow(_ link: PageLink) -> [Effect] {
    guard let reader else { return [] }
    let (flow, inner) = reader.flow.origin(of: link)
    switch inner {
    case .link(let ordinal):
      let effects = act(on: leaving(action(ofLink: ordinal, in: flow.note), of: flow.note))
      if case .read(_, .show, _)? = effects.first {
        arrival.reason = flow.note.links[ordinal].reason
      }
      return effects
    case .footnote(let node): return openFootnote(node, of: flow)
    case .tag(let tag): return act(on: .tag(tag))
    case .callout(let node):
      self.reader?.toggle(callout: node)
      return []
    case .heading:
      _ = self.reader?.fold(.foldOpen)
      return []
    case .embedded: return []
    }
  }

  /// What an action of a note comes to while another may be read: a place in it is one elsewhere.
  func leaving(_ action: RowAction, of note: Note) -> RowAction {
    guard case .goHere(let spot) = action, note.path != reader?.note.path else { return action }
    return .go(path: note.path, spot)
  }

  /// What following a link of a note comes to.
  func action(ofLink ordinal: Int, in note: Note) -> RowAction {
    let link = note.links[ordinal]
    let spot = link.anchor.map(Spot.anchor) ?? .top
    if link.isExternal { return .external(link.target) }
    switch library?.target(ofLink: ordinal, in: note) ?? .unknown(link.target) {
    case .note(let path, _): return .go(path: path, spot)
    case .here: return .goHere(spot)
    case .missing(let name, let path): return .missing(name, path: path)
    case .external(let address): return .external(address)
    case .attachment(let path): return .attachment(path)
    case .folder(let path): return .toggle(path)
    case .unknown: return .none
    }
  }

  mutating func act(on action: RowAction) -> [Effect] {
    if options.isPicking { return pick(action) }
    switch action {
    case .none:
      if library == nil { say("the wiki is still being read") }
      return []
    case .go(let path, let spot):
      layers.removeAll()
      return show(path, at: spot)
    case .goHere(let spot): return goHere(spot)
    case .missing(let name, _):
      if case .list(let screen)? = layers.last, screen.subject == .wanted {
        return open(list: .wanting(name))
      }
      say(missing(name) + " — \(keyName(.edit)) writes it in your editor")
      return []
    case .external(let address): return openAddress(address)
    case .attachment(let path): return [.openFile(path: path)]
    case .toggle(let folder): return toggle(folder)
    case .table(let path, let ordinal):
      return [request(path, .table(ordinal))]
    case .tag(let tag): return open(list: .tag(tag))
    case .command(let command): return run(command, count: nil)
    case .search(let text): return openSearch(text)
    case .wiki(let root): return [.openWiki(root: root)]
    }
  }

  /// Shows an address whole; opens it when it was shown already.
  private mutating func openAddress(_ address: String) -> [Effect] {
    guard let scheme = OpenableAddress.scheme(of: address) else {
      say("\(address) — only http, https and mailto are opened", isError: true)
      return []
    }
    guard armedAddress == address else {
      let remark = "⏎ opens \(address)"
      if TextWidth.width(of: remark) > size.width - 2 {
        return open(.text(AddressCard.screen(address, width: PopupLayout.peek(on: size).width - 6)))
      }
      armedAddress = address
      say(remark)
      return []
    }
    armedAddress = nil
    layers.removeAll { $0.text?.action != nil }
    say("opened with the system's \(scheme == "mailto" ? "mailer" : "browser")")
    return [.openExternal(address)]
  }

  /// Opens or closes a folder of the navigator.
  private mutating func toggle(_ folder: String) -> [Effect] {
    if panes.focus != .navigator {
      for parent in Folder.parents(of: folder) { navigator.open.insert(parent) }
      panes.focus = .navigator
      panes.side = .navigator
      panes.showsNavigator = true
    } else if navigator.open.remove(folder) == nil {
      navigator.open.insert(folder)
    }
    let place = navigator.list.selected
    rebuildNavigator(opensFolders: false)
    if let row = navigator.list.rows.firstIndex(of: .toggle(folder)) ?? place {
      navigator.list.select(row)
    }
    return []
  }

  /// A missing name, and who wants it.
  func missing(_ name: String) -> String {
    let wanted = fold(name)
    guard let ghost = library?.ghosts[wanted], let library else { return "no note '\(name)'" }
    let here = (reader?.note.path).flatMap(library.graph.note(atPath:))
    // Said anew at every frame, perhaps of 100,000 links: no title is read but the one that is
    // shown.
    var others = Set(ghost.map(library.graph.source(of:)))
    if let here { others.remove(here) }
    guard let first = others.min() else { return "no note '\(name)'; only this one wants it" }
    let title = library.title(of: first)
    return others.count == 1
      ? "no note '\(name)'; \(title) wants it too"
      : "no note '\(name)'; \(title) and \((others.count - 1).grouped) more want it too"
  }
}
