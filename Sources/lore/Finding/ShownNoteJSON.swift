import Notes
import WikiIndex

/// A note as one object, with what its wiki knows of it.
extension ShownNote {
  /// The whole object of `show --format json`, links resolved over the whole wiki.
  func json(_ common: CommonOptions) throws -> JSONValue {
    guard let open else {
      let graph = LinkGraph(entries: [NoteEntry(read.note)])
      return read.note.json(
        in: graph, near: NearNames(graph), backlinks: [], findings: read.note.problems,
        now: Clock.now)
    }
    let known = self.wiki.flatMap { $0.isNamesOnly ? nil : $0 }
    let wiki = try known ?? open.load(common, scan: self.wiki?.scan)
    guard let number = wiki.graph.note(withID: read.note.id) else {
      throw Failure.usage("\(read.note.path) is not part of the wiki at \(open.folder.root)")
    }
    return LinkRows(wiki: wiki).json(of: number, read.note)
  }
}
