import Notes
import WikiIndex

/// A link between two notes of the selection.
struct GraphEdge: Sendable {
  /// Numbers of the notes in the graph.
  var from: Int
  var to: Int
  var link: Link

  /// Every link between selected notes, in the order of the notes and of their text.
  static func all(in plan: ExportPlan) throws(ExportFailure) -> [GraphEdge] {
    let entries = plan.selection.entries
    let found = try parallelMap(0..<entries.count) { index throws(ExportFailure) in
      try plan.edges(from: entries[index].note)
    }
    return found.flatMap(\.self)
  }

  /// Those that say something: of links between the same notes for the same reason the first.
  static func distinct(_ edges: [GraphEdge]) -> [GraphEdge] {
    var seen: Set<Said> = []
    return edges.filter { edge in
      seen.insert(
        Said(
          from: edge.from, to: edge.to, relation: edge.link.relation, reason: edge.link.reason)
      ).inserted
    }
  }

  private struct Said: Hashable {
    var from: Int
    var to: Int
    var relation: String?
    var reason: String?
  }
}

extension ExportPlan {
  fileprivate func edges(from note: Int) throws(ExportFailure) -> [GraphEdge] {
    let links = graph.links(from: note)
    let inner = links.filter { link in
      graph.noteDestination(of: link).map { $0 != note && selection.contains($0) } ?? false
    }
    guard !inner.isEmpty else { return [] }
    let read = try read(note)
    guard read.note.links.count == links.count else { throw .changed(read.note.path) }
    return inner.compactMap { number in
      let link = read.note.links[number - links.lowerBound]
      return graph.noteDestination(of: number).map { GraphEdge(from: note, to: $0, link: link) }
    }
  }

  /// A manifest of a format that holds no text of notes.
  func graphManifest(_ format: String) -> Manifest {
    var manifest = self.manifest(format)
    let sizes = Dictionary(wiki.scan.notes.map { ($0.path, $0.size) }) { first, _ in first }
    for entry in selection.entries {
      let size = sizes[graph.path(of: entry.note)] ?? 0
      manifest.notes.append(row(entry, output: nil, bytes: size, sum: nil))
      for link in graph.links(from: entry.note) where leaves(link) {
        manifest.linksOut.append(row(LeavingLink(note: entry.note, link: link)))
      }
    }
    return manifest
  }

  private func leaves(_ link: Int) -> Bool {
    guard graph.status(ofLink: link) != .external, !graph.isText(link) else { return false }
    guard case .note(let note) = graph.destination(of: link) else { return true }
    return !selection.contains(note)
  }
}
