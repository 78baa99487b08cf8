import Layout
import Markup
import Notes

/// Leaving for other programs.
extension Model {
  /// Edits what is read, or the row that is selected, at its line.
  mutating func edit() -> [Effect] {
    switch layers.last {
    case .table(let screen): return [.edit(path: screen.note.path, line: screen.line)]
    case .peek(let peek):
      return [.edit(path: peek.path, line: peek.reader?.sourceLine ?? 1)]
    case .text: return editShown()
    default: break
    }
    if layers.isEmpty, panes.focus == .reader {
      guard let reader else { return [] }
      guard let selected = reader.selected, let (note, ordinal) = reader.place(of: selected) else {
        return editShown()
      }
      if case .missing(let name, let path) = action(ofLink: ordinal, in: note) {
        return editGhost(name, path)
      }
      return [.edit(path: note.path, line: note.links[ordinal].line)]
    }
    switch chosenAction {
    case .go(let path, let spot): return [.edit(path: path, line: line(of: spot, in: path))]
    case .goHere(let spot):
      guard let reader else { return [] }
      return [.edit(path: reader.note.path, line: line(of: spot, in: reader.note.path))]
    case .missing(let name, let path): return editGhost(name, path)
    case .table(let path, let ordinal):
      return [.edit(path: path, line: library?.table(ordinal, ofPath: path)?.line ?? 1)]
    default:
      say("this row is no place in a file")
      return []
    }
  }

  private func editShown() -> [Effect] {
    guard let reader else { return [] }
    return [.edit(path: reader.note.path, line: reader.sourceLine)]
  }

  /// The editor creates the note; nothing is written from here.
  private mutating func editGhost(_ name: String, _ path: String?) -> [Effect] {
    guard let path else {
      say("'\(name)' would be outside the wiki", isError: true)
      return []
    }
    return [.edit(path: path, line: 1)]
  }

  private func line(of spot: Spot, in path: String) -> Int {
    switch spot {
    case .line(let line): return line
    case .offset(let offset):
      guard let reader, reader.note.path == path else { return 1 }
      return reader.flow.units[reader.flow.unit(atOffset: offset)].line
    case .anchor(let anchor):
      guard let reader, reader.note.path == path,
        let offset = reader.flow.placed.offset(ofAnchor: anchor)
      else { return 1 }
      return reader.flow.units[reader.flow.unit(atOffset: offset)].line
    case .top, .position: return 1
    }
  }

  /// Opens the selected link, or the note itself, in another program.
  mutating func openOutside() -> [Effect] {
    if layers.isEmpty, panes.focus == .reader, let reader {
      if let selected = reader.selected, let (note, ordinal) = reader.place(of: selected) {
        switch action(ofLink: ordinal, in: note) {
        case .external(let address): return act(on: .external(address))
        case .attachment(let path), .go(let path, _): return [.openFile(path: path)]
        default: break
        }
      }
      if let resource = reader.note.resource, OpenableAddress.scheme(of: resource) != nil {
        return act(on: .external(resource))
      }
      return [.openFile(path: reader.note.path)]
    }
    switch chosenAction {
    case .external(let address): return act(on: .external(address))
    case .attachment(let path), .go(let path, _): return [.openFile(path: path)]
    default:
      say("nothing to open outside")
      return []
    }
  }

  /// Shows the note that a row or a table is from.
  mutating func openRowNote() -> [Effect] {
    if case .table(let screen)? = layers.last {
      layers.removeAll()
      return show(screen.note.path, at: .line(screen.line))
    }
    switch chosenAction {
    case .table(let path, let ordinal):
      layers.removeAll()
      return show(path, at: .line(library?.table(ordinal, ofPath: path)?.line ?? 1))
    case .none: return openEmbedded()
    case let action: return act(on: action)
    }
  }

  /// Shows the embedded note that the selected link stands in or that begins the screen, else what
  /// the selected link leads to.
  private mutating func openEmbedded() -> [Effect] {
    guard layers.isEmpty, panes.focus == .reader, let reader else {
      say("this row is from no other note")
      return []
    }
    if case .embedded? = reader.selected, let link = reader.selected {
      let (flow, inner) = reader.flow.origin(of: link)
      let offset = flow.range(of: inner)?.lowerBound
      return act(on: .go(path: flow.note.path, offset.map(Spot.offset) ?? .top))
    }
    if let link = reader.selected { return follow(link) }
    let embedded = reader.rows.lazy.compactMap { reader.flow.embeddedFlow(ofUnit: $0.place.unit) }
    guard let note = embedded.first?.note else {
      say("no embedded note is in sight")
      return []
    }
    return act(on: .go(path: note.path, .top))
  }
}
