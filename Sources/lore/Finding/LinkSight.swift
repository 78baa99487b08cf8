import Layout
import Notes
import WikiIndex

/// How the links of a note that is printed look, and what its embeds show.
///
/// Links are looked up by names of files; only a small wiki is read whole for the sake of titles
/// and aliases. Elsewhere what only those could answer is taken to be there.
struct LinkSight {
  private let folder: WikiFolder
  private let graph: LinkGraph
  private let knowsTitles: Bool

  /// Of a wiki whose notes are all known.
  init(_ folder: WikiFolder, graph: LinkGraph) {
    self.folder = folder
    self.graph = graph
    knowsTitles = true
  }

  /// For a note of a wiki, whatever is known of that.
  init(_ note: Note, in wiki: LoadedWiki) {
    folder = wiki.folder
    var graph = wiki.graph
    var knowsTitles = !wiki.isNamesOnly
    let isOpen = note.links.contains {
      !$0.isExternal && Self.resolve($0, of: note, in: graph, false)?.status == .missing
    }
    if !knowsTitles, isOpen, wiki.scan.notes.count <= Self.small,
      wiki.scan.noteBytes <= Self.light,
      let whole = try? folder.load(scan: wiki.scan, { _ in () }).wiki.graph
    {
      graph = whole
      knowsTitles = true
    }
    self.graph = graph
    self.knowsTitles = knowsTitles
  }

  /// How the links of a note look, by index.
  func looks(of note: Note) -> [LinkLook] {
    note.links.map { link in
      if link.isExternal { return .external }
      let found = Self.resolve(link, of: note, in: graph, knowsTitles)
      guard let found, knowsTitles || found.status != .missing else { return .resolved }
      // Words of a property that no note answers to are no link after all.
      return link.isTentative && found.destination == nil ? .resolved : LinkLook(found.status)
    }
  }

  /// The id of the note that a link leads to, with its anchor; nil where it leads to none.
  func target(of link: Link, in note: Note) -> String? {
    guard !link.isExternal,
      case .note(let number)? = Self.resolve(link, of: note, in: graph, knowsTitles)?.destination
    else { return nil }
    return graph.id(of: number) + (link.anchor.map { "#" + $0 } ?? "")
  }

  /// What the embeds of a note show, by the index of the link.
  func embeds(of read: ReadNote) -> [Int: EmbeddedNote] {
    EmbeddedNote.all(in: read) { note, index in
      let found = Self.resolve(note.links[index], of: note, in: graph, knowsTitles)
      guard case .note(let number) = found?.destination else { return nil }
      return graph.path(of: number)
    } reading: { path in
      let id = graph.note(atPath: path).map { graph.id(of: $0) }
      return folder.read(path, id: id).map { EmbeddedNote($0, looks: looks(of: $0.note)) }
    }
  }

  /// Nil where the note is not part of the wiki.
  private static func resolve(
    _ link: Link, of note: Note, in graph: LinkGraph, _ takesTitles: Bool
  ) -> Resolution? {
    graph.note(withID: note.id).map {
      graph.resolve(link.target, kind: link.kind, from: $0, takesTitles: takesTitles)
    }
  }

  /// The most notes that are all read.
  private static let small = 300
  /// The most bytes that they may have.
  private static let light = 4 << 20
}
