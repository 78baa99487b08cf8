import Layout
import Markup
import Notes

/// Doing what a link or a row is for.
extension Model {
  /// Follows something of the note that is read.
  mutating func follow(_ link: PageLink) -> [Effect] {
    guard let reader else { return [] }
    switch link {
    case .link(let ordinal): return act(on: action(ofLink: ordinal, in: reader.note))
    case .footnote(let node):
      guard let unit = reader.flow.unit(ofFootnote: node) else {
        say("this footnote has no text")
        return []
      }
      return goHere(.offset(reader.flow.units[unit].range.lowerBound))
    case .tag(let tag): return act(on: .tag(tag))
    }
  }

  /// What following a link of a note comes to.
  func action(ofLink ordinal: Int, in note: Note) -> RowAction {
    let link = note.links[ordinal]
    let spot = link.anchor.map(Spot.anchor) ?? .top
    if link.isExternal { return .external(link.target) }
    switch library?.target(ofLink: ordinal, in: note) ?? .unknown(link.target) {
    case .note(let path, _): return .go(path: path, spot)
    case .here: return .goHere(spot)
    case .missing(let name): return .missing(name)
    case .external(let address): return .external(address)
    case .attachment(let path): return .attachment(path)
    case .folder(let path): return .toggle(path)
    case .unknown: return .none
    }
  }

  mutating func act(on action: RowAction) -> [Effect] {
    switch action {
    case .none:
      if library == nil { say("the wiki is still being read") }
      return []
    case .go(let path, let spot):
      layers.removeAll()
      return show(path, at: spot)
    case .goHere(let spot): return goHere(spot)
    case .missing(let name):
      say(missing(name) + " — e writes it in your editor")
      return []
    case .external(let address): return openAddress(address)
    case .attachment(let path): return [.openFile(path: path)]
    case .toggle(let folder): return toggle(folder)
    case .table(let path, let ordinal):
      return [.read(path: path, .table(ordinal), ticket: tickets.draw(for: "table"))]
    case .tag(let tag): return open(list: .tag(tag))
    case .command(let command): return run(command, count: nil)
    }
  }

  /// Shows an address whole; opens it when it was shown already.
  private mutating func openAddress(_ address: String) -> [Effect] {
    guard let scheme = OpenableAddress.scheme(of: address) else {
      say("\(address) — only http, https and mailto are opened", isError: true)
      return []
    }
    guard armedAddress == address else {
      armedAddress = address
      say("⏎ opens \(address)")
      return []
    }
    armedAddress = nil
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
    navigator.rebuild(library, reading: reader?.note.path, opensFolders: false)
    if let row = navigator.list.rows.firstIndex(where: { $0.action == .toggle(folder) }) ?? place {
      navigator.list.select(row)
    }
    return []
  }

  /// A missing name, and who wants it.
  func missing(_ name: String) -> String {
    let wanted = fold(name)
    guard let ghost = library?.ghosts[wanted], let library else { return "no note '\(name)'" }
    let here = reader?.note.path
    var others: [String] = []
    for link in ghost {
      let source = library.graph.source(of: link)
      let title = library.graph.title(of: source)
      if library.graph.path(of: source) != here, !others.contains(title) { others.append(title) }
    }
    switch others.count {
    case 0: return "no note '\(name)'; only this one wants it"
    case 1: return "no note '\(name)'; \(others[0]) wants it too"
    default: return "no note '\(name)'; \(others[0]) and \(others.count - 1) more want it too"
    }
  }
}

/// Addresses that may be given to another program.
enum OpenableAddress {
  /// The scheme, in small letters, if it is one of those that are opened.
  static func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon].lowercased()
    return ["http", "https", "mailto"].contains(scheme) ? scheme : nil
  }
}
