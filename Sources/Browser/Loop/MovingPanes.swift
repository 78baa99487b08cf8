import Notes

/// Moving the focus between panes.
extension Model {
  mutating func movePane(_ command: Command) -> [Effect]? {
    guard layers.isEmpty else {
      say("there are no panes here; \(keyName(.close)) goes back to them")
      return []
    }
    let stations = stations
    let place = stations.firstIndex(of: station) ?? 0
    let count = stations.count
    switch command {
    case .nextPane: return go(to: stations[(place + 1) % count])
    case .previousPane: return go(to: stations[(place + count - 1) % count])
    case .paneLeft: return place > 0 ? go(to: stations[place - 1]) : []
    case .paneRight: return place + 1 < count ? go(to: stations[place + 1]) : []
    case .paneClose:
      if split != nil, panes.focus == .reader {
        split = nil
      } else if !panes.closeFocused() {
        say("the note itself stays; \(keyName(.close)) quits")
      }
    default:
      panes.reset()
      split = nil
    }
    return []
  }

  /// A place that the focus can be at, from left to right.
  private enum Station: Equatable {
    case pane(PaneName)
    /// The second note.
    case other
  }

  private var stations: [Station] {
    let notes: [Station] =
      split == nil
      ? [.pane(.reader)] : panes.readsRight ? [.other, .pane(.reader)] : [.pane(.reader), .other]
    return [.pane(.navigator)] + notes + [.pane(.context)]
  }

  private var station: Station { .pane(panes.focus) }

  private mutating func go(to station: Station) -> [Effect] {
    guard station == .other else {
      if case .pane(let pane) = station { focus(pane) }
      return []
    }
    return focusOther()
  }

  /// Gives the focus to the second note.
  ///
  /// The note with the focus is always the one that is read: the two change places in the model.
  mutating func focusOther() -> [Effect] {
    swap(&reader, &split)
    panes.readsRight.toggle()
    panes.focus = .reader
    rebuildNavigator()
    guard let path = reader?.note.path else { return [] }
    return [.watch(path: path)] + rebuildAround()
  }

  /// Gives a pane the focus and shows it.
  mutating func focus(_ pane: PaneName) {
    panes.focus = pane
    switch pane {
    case .navigator:
      panes.showsNavigator = true
      panes.side = .navigator
    case .context:
      panes.showsContext = true
      panes.side = .context
      context.selectRead()
    case .reader: break
    }
  }

  /// Goes to a group of the context pane.
  mutating func showInContext(_ heading: String) -> [Effect] {
    layers.removeAll()
    guard context.place(ofHeading: heading) != nil else {
      say("this note has no \(heading.lowercased())")
      return []
    }
    focus(.context)
    // The pane must have its size before it can be scrolled.
    arrange()
    if let place = context.place(ofHeading: heading) { context.list.lead(with: place) }
    return []
  }
}
