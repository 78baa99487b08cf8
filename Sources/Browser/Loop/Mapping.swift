import Layout
import Notes

/// Walking the map.
extension Model {
  mutating func openMap() -> [Effect] {
    guard let library else {
      say("the wiki is still being read")
      return []
    }
    var center = reader.map { MapScreen.Center(path: $0.note.path, title: $0.note.readableTitle) }
    if case .go(let path, _) = chosenAction, let title = library.title(ofPath: path) {
      center = .init(path: path, title: title)
    }
    guard let center else {
      say("there is no note to draw a map of")
      return []
    }
    layers.removeAll { $0.map != nil }
    let screen = MapScreen(center, library)
    layers.append(.map(screen))
    return ask(for: screen)
  }

  /// Does what a command says on the map; nil where it says nothing there.
  mutating func performOnMap(_ command: Command, count: Int?) -> [Effect]? {
    guard let place = layers.indices.last, case .map(var screen) = layers[place], let library else {
      return nil
    }
    if screen.move(command, count: count) {
      layers[place] = .map(screen)
      return []
    }
    switch command {
    case .left, .right:
      let walks = screen.turn(toRight: command == .right) && screen.walk(library)
      layers[place] = .map(screen)
      return walks ? ask(for: screen) : []
    case .back:
      guard screen.walkBack(library) else {
        closeTop()
        return []
      }
      layers[place] = .map(screen)
      return ask(for: screen)
    case .follow: return screen.selection.map { act(on: $0.action) } ?? []
    case .close, .cancel:
      closeTop()
      return []
    default: return nil
    }
  }

  /// Asks for what the map does not know of the note in the middle.
  private mutating func ask(for screen: MapScreen) -> [Effect] {
    [
      request(screen.center.path, .map),
      .sentences(screen.sites, ticket: tickets.draw(for: .mapSentences)),
    ]
  }
}
