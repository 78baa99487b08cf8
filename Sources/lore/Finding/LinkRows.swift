import Notes
import WikiIndex

/// A link, or a mention without one, with the note at its other end.
struct LinkRow: Sendable {
  /// Id of the note that it stands in, with the line.
  var from: String
  var line: Int
  /// Id and title of the note that it leads to; nil unless it leads to one.
  var to: String?
  var title: String?
  /// As written: target and anchor.
  var target: String
  var relation: String?
  var reason: String?
  /// The sentence around it; nil where it stands in no sentence.
  var context: String?
  /// Nil for a mention.
  var kind: LinkKind?
  var status: LinkStatus?
  var hasAnchor = true
  var isAmbiguous = false
  /// Close names where something is missing.
  var nearest: [String] = []
  /// Makes the row's object, which costs more than the row.
  var makeJSON: @Sendable () -> JSONValue

  var json: JSONValue { makeJSON() }
}

/// Reads links from their notes with all that the graph knows about them.
struct LinkRows {
  let wiki: LoadedWiki
  private let nearest: NearNames

  init(wiki: LoadedWiki) {
    self.wiki = wiki
    nearest = NearNames(wiki.graph)
  }

  /// The links of a note in source order; text of properties that leads nowhere is no link.
  func out(of number: Int, in note: Note) -> [LinkRow] {
    zip(wiki.graph.links(from: number), note.links).compactMap { number, link in
      wiki.graph.isText(number) ? nil : row(number, link, note)
    }
  }

  /// The links from other notes to this one, in order of their notes; each of those is read.
  func back(to number: Int) -> [LinkRow] {
    var rows: [LinkRow] = []
    var last: (number: Int, note: Note)?
    for link in wiki.graph.backlinks(to: number).map(Int.init) {
      let source = wiki.graph.source(of: link)
      if last?.number != source { last = read(source).map { (source, $0) } }
      guard let note = last?.note else { continue }
      let ordinal = wiki.graph.ordinal(of: link)
      guard note.links.indices.contains(ordinal) else { continue }
      rows.append(row(link, note.links[ordinal], note))
    }
    return rows
  }

  /// A link by its number, read from its note; nil where that has it no more.
  func read(link: Int) -> LinkRow? {
    let ordinal = wiki.graph.ordinal(of: link)
    guard let note = read(wiki.graph.source(of: link)), note.links.indices.contains(ordinal) else {
      return nil
    }
    return row(link, note.links[ordinal], note)
  }

  /// A note by its number; nil where its file is gone.
  func read(_ number: Int) -> Note? {
    wiki.folder.read(wiki.graph.path(of: number), id: wiki.graph.id(of: number))?.note
  }

  /// The whole object of a note.
  func json(of number: Int, _ note: Note) -> JSONValue {
    let graph = wiki.graph
    let findings = wiki.folder.configuration.settled(
      graph.problems(of: note, near: nearest), ofNoteAt: note.path)
    return note.json(
      in: graph, near: nearest, backlinks: back(to: number).map(\.json), findings: findings,
      now: Clock.now)
  }

  private func row(_ number: Int, _ link: Link, _ note: Note) -> LinkRow {
    let graph = wiki.graph
    let target = graph.noteDestination(of: number)
    let resolution = graph.resolution(of: number)
    let isWhole = resolution.status != .missing && resolution.status != .attachmentMissing
    let hasAnchor = resolution.anchorStatus != .missing
    return LinkRow(
      from: note.id, line: link.line, to: target.map { graph.id(of: $0) },
      title: target.map { graph.title(of: $0) },
      target: link.target + (link.anchor.map { "#\($0)" } ?? ""), relation: link.relation,
      reason: link.reason, context: link.kind == .property ? nil : link.context, kind: link.kind,
      status: resolution.status, hasAnchor: hasAnchor, isAmbiguous: resolution.isAmbiguous,
      nearest: isWhole && hasAnchor ? [] : nearest.names(for: number),
      makeJSON: { [nearest] in graph.json(link, number: number, near: nearest) })
  }
}
