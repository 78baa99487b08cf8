import Notes
package import WikiIndex

/// What to export, decided from the graph alone: no note has been read for it.
package struct ExportPlan: Sendable {
  /// Where the notes come from.
  package let wiki: LoadedWiki
  /// The notes to export.
  package let selection: Selection
  /// The files that go with them, and the links that lead out.
  package internal(set) var contents: Contents

  /// - Parameter starts: numbers of the start notes in the wiki's graph, in order.
  package init(_ wiki: LoadedWiki, starts: [Int], rules: SelectionRules = SelectionRules()) {
    self.wiki = wiki
    selection = Selection(from: starts, in: wiki.graph, rules: rules)
    contents = Contents(of: selection, in: wiki.graph, rules: rules)
  }

  /// The folders in which nothing may be written.
  package var protectedFolders: [String] {
    [wiki.folder.root] + (wiki.folder.dailyFolder.map { [$0] } ?? [])
  }

  var graph: LinkGraph { wiki.graph }

  func read(_ note: Int) throws(ExportFailure) -> ReadNote {
    let path = graph.path(of: note)
    guard let read = wiki.folder.read(path, id: graph.id(of: note)) else {
      throw .unreadable(path)
    }
    return read
  }

  /// A manifest without its files.
  func manifest(_ format: String) -> Manifest {
    var manifest = Manifest(format: format, start: [])
    for entry in selection.entries where entry.why == .start {
      manifest.start.append(graph.id(of: entry.note))
    }
    manifest.leftOut = selection.leftOut.map { entry in
      Manifest.LeftOut(
        id: graph.id(of: entry.note), path: graph.path(of: entry.note),
        why: "over the limit, " + entry.why.text(graph), tokens: nil)
    }
    return manifest
  }

  func row(_ entry: Selection.Entry, output: String?, bytes: Int, sum: String?) -> Manifest.NoteRow
  {
    Manifest.NoteRow(
      id: graph.id(of: entry.note), path: graph.path(of: entry.note), output: output,
      distance: entry.distance, why: entry.why.text(graph), bytes: bytes, sha256: sum)
  }

  func row(_ leaving: LeavingLink) -> Manifest.LinkOut {
    switch leaving.link {
    case .link(let link):
      Manifest.LinkOut(
        from: graph.id(of: leaving.note), path: graph.path(of: leaving.note),
        line: graph.line(of: link),
        target: graph.target(of: link) + (graph.anchor(of: link).map { "#" + $0 } ?? ""),
        to: graph.noteDestination(of: link).map { graph.id(of: $0) },
        status: graph.status(ofLink: link))
    case .html(let target, let line, let to, let status):
      Manifest.LinkOut(
        from: graph.id(of: leaving.note), path: graph.path(of: leaving.note), line: line,
        target: target, to: to.map { graph.id(of: $0) }, status: status)
    }
  }
}
