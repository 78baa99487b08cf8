import Cells
import Layout
import Markup
package import Notes

/// Bringing notes onto the screen.
extension Model {
  /// Shows a note that was read before the loop began.
  ///
  /// It is entered at a line, from 1, else at an anchor, else at the top.
  package mutating func begin(
    with read: ReadNote, at line: Int? = nil, anchor: String? = nil
  ) -> [Effect] {
    let spot = line.map(Spot.line) ?? anchor.map(Spot.anchor) ?? .top
    arrival = Arrival(path: read.note.path, spot: spot, leavesTrail: false)
    let effects = enter(read, Flow(read, now: options.now))
    arrange()
    return effects
  }

  /// Asks for a note; what is read now goes on the trail when it arrives.
  package mutating func show(_ path: String, line: Int? = nil) -> [Effect] {
    show(path, at: line.map(Spot.line) ?? .top)
  }

  mutating func show(_ path: String, at spot: Spot) -> [Effect] {
    if path == reader?.note.path { return goHere(spot) }
    arrival = Arrival(path: path, spot: spot)
    return [request(path, .show)]
  }

  /// Goes to a place of the note that is read.
  mutating func goHere(_ spot: Spot) -> [Effect] {
    guard let stop else { return [] }
    trail.leave(stop)
    layers = []
    if frame.drawer != nil { panes.focus = .reader }
    if reader?.move(to: spot) == false { say(missing(spot)) }
    return []
  }

  /// Where the reader is now, for the trail.
  var stop: Trail.Stop? {
    reader.map {
      Trail.Stop(
        path: $0.note.path, title: $0.note.readableTitle, position: $0.position,
        reason: arrivalReason)
    }
  }

  /// Where the reader will be once the note that was asked for is there.
  private var askedStop: Trail.Stop? {
    guard let path = arrival.path else { return nil }
    var position = Position()
    if case .position(let known) = arrival.spot { position = known }
    return Trail.Stop(
      path: path, title: library?.title(ofPath: path) ?? path, position: position,
      reason: arrival.reason)
  }

  /// Walks the trail.
  mutating func walk(back: Bool, _ count: Int) -> [Effect] {
    var (trail, start) = (trail, stop)
    // Keys may come faster than notes: the walk goes on from the one that was asked for.
    if tickets.isWaiting(for: .show), let asked = askedStop {
      if arrival.leavesTrail, let stop { trail.leave(stop) }
      start = asked
    }
    guard let next = back ? trail.back(count, from: start) : trail.forward(count, from: start)
    else {
      say(back ? "nothing to go back to" : "nothing to go forward to")
      return []
    }
    self.trail = trail
    layers = []
    panes.focus = .reader
    if next.path == reader?.note.path {
      tickets.void(.show)
      reader?.move(to: next.position)
      arrivalReason = next.reason
      return []
    }
    arrival = Arrival(
      path: next.path, spot: .position(next.position), leavesTrail: false, reason: next.reason)
    return [request(next.path, .show)]
  }

  /// Asks for a note, by its path.
  mutating func request(_ path: String, _ purpose: ReadPurpose) -> Effect {
    .read(path: path, purpose, ticket: tickets.draw(for: purpose.errand))
  }

  /// Takes a note that was asked for.
  mutating func arrive(
    _ read: ReadNote, _ flow: Flow, _ purpose: ReadPurpose, _ ticket: Int
  ) -> [Effect] {
    guard tickets.redeem(ticket, for: purpose.errand) else { return [] }
    switch purpose {
    case .show: return enter(read, flow)
    case .reload, .reloadSplit: return reload(read, flow)
    case .peek: takePeek(flow)
    case .preview: takePreview(flow)
    case .map:
      guard let library else { return [] }
      for place in layers.indices { layers[place].map?.take(read.note, library) }
    case .split: enterSplit(flow)
    case .table(let ordinal): openTable(ordinal, of: read)
    case .yank(let command, let ordinal):
      return take(read.note, toYank: command, table: ordinal)
    }
    return []
  }

  /// A note that was asked for cannot be read: what is shown stays.
  mutating func fail(_ path: String, _ why: String, _ purpose: ReadPurpose, _ ticket: Int) {
    guard tickets.redeem(ticket, for: purpose.errand) else { return }
    switch purpose {
    case .preview: break
    case .reload, .reloadSplit: say("\(path) \(why); this is what it was", isError: true)
    case .peek:
      layers.removeAll { $0.peek != nil }
      say("\(path) \(why)", isError: true)
    case .show, .map, .split, .table, .yank: say("\(path) \(why)", isError: true)
    }
  }

  private mutating func enterSplit(_ flow: Flow) {
    var second = reader(of: flow)
    let frame = FrameLayout(size: size, panes: panes, hasSplit: true)
    if let text = frame.splitText { second.resize(text.size) }
    if !second.move(to: splitSpot) { say(missing(splitSpot)) }
    split = second
    panes.readsRight = false
  }

  private mutating func enter(_ read: ReadNote, _ flow: Flow) -> [Effect] {
    if arrival.leavesTrail, let stop { trail.leave(stop) }
    if let reader { closed.keep(ClosedSections(reader), of: reader.note.path) }
    let spot = arrival.path == read.note.path ? arrival.spot : .top
    arrivalReason = arrival.path == read.note.path ? arrival.reason : nil
    visited.insert(read.note.path)
    noteRecent(read.note.path)
    var next = reader(of: flow)
    next.folds = closed[read.note.path].folds(in: read.note)
    next.resize(frame.text.size)
    if !next.move(to: spot) { say(missing(spot)) }
    if arrival.path == read.note.path, let words = arrival.words { next.mark(words) }
    reader = next
    panes.focus = .reader
    context.mentions = []
    return [
      .watch(path: read.note.path), .title("\(read.note.readableTitle) · \(options.wikiName)"),
    ]
      + rebuildAround() + leadNavigator(to: read.note.path)
  }

  /// Brings the navigator to a note: after the frame that shows the note, where it takes long.
  private mutating func leadNavigator(to path: String) -> [Effect] {
    guard navigator.waits(for: path, library) else {
      rebuildNavigator()
      return []
    }
    return [.after(milliseconds: 0, .navigator, ticket: tickets.draw(for: .navigator))]
  }

  private func missing(_ spot: Spot) -> String {
    guard case .anchor(let anchor) = spot else { return "" }
    return "there is no \(Spot.kind(ofAnchor: anchor)) '\(anchor)' here"
  }

  /// Takes the whole wiki, for the first time or anew.
  mutating func take(_ library: Library) -> [Effect] {
    self.library = library
    navigator.forget()
    rebuildNavigator()
    let shelf = shelf
    for place in layers.indices {
      layers[place].list?.rebuild(library, shelf)
      if var finder = layers[place].finder {
        let chosen = finder.list.selection
        finder.forget()
        finder.search(library, recent: recentPaths)
        finder.list(library, all: true)
        finder.list.select(like: chosen)
        layers[place] = .finder(finder)
      }
    }
    guard let note = reader?.note else {
      guard library.graph.count > 0, arrival.path == nil, !options.isPicking else { return [] }
      arrival = Arrival(path: library.graph.path(of: 0), spot: .top, leavesTrail: false)
      return [
        request(library.graph.path(of: 0), .show)
      ]
    }
    let looks = looks(of: note)
    reader?.looks = looks
    if let second = split?.note {
      let looks = self.looks(of: second)
      split?.looks = looks
    }
    return rebuildAround() + rereadEmbeds()
  }

  /// Lists anew what belongs to the note, and asks for what is not known.
  mutating func rebuildAround() -> [Effect] {
    guard let note = reader?.note else { return [] }
    let sites = context.findBacklinks(library, of: note.path)
    rebuildContext()
    guard !sites.isEmpty else { return askMentions() }
    return [.sentences(sites, ticket: tickets.draw(for: .sentences))] + askMentions()
  }

  mutating func rebuildContext() {
    guard let reader else { return }
    context.rebuild(reader.flow, heading: reader.currentHeading, library)
  }

  /// A reader of a note, drawn as the options say, its links as they are known to be.
  func reader(of flow: Flow) -> Reader {
    var reader = Reader(flow)
    reader.draw(as: options)
    reader.looks = looks(of: flow.note)
    return reader
  }

  /// How each link of a note is known to be.
  func looks(of note: Note) -> [LinkLook] {
    note.links.indices.map { ordinal in
      if note.links[ordinal].isExternal { return .external }
      guard let library else { return .resolved }
      switch library.target(ofLink: ordinal, in: note) {
      case .note(let path, _): return visited.contains(path) ? .visited : .resolved
      case .here, .folder, .unknown: return .resolved
      case .missing: return .missing
      case .external: return .external
      case .attachment: return .attachment
      }
    }
  }
}
