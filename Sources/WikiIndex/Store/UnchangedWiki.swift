import Notes

/// Wikis from the link graph that an earlier run left beside the index, without the index.
extension LoadedWiki {
  /// A walk over the folder, and the wiki where nothing changed since an earlier run.
  ///
  /// What that run left is read during the walk.
  package static func walk(
    _ folder: WikiFolder, at place: IndexPlace
  ) throws(ScanError) -> (scan: Scan, wiki: LoadedWiki?) {
    let reading = Background { GraphBase(folder, place) }
    let scan = try folder.scan()
    guard let base = reading.value() ?? nil, base.isInStep(folder, scan) else { return (scan, nil) }
    return (scan, LoadedWiki(folder: folder, scan: scan, graph: base.graph, unreadable: []))
  }

  /// The ids of the notes as an earlier run left them, whatever changed since; empty where nothing
  /// was left. Costs the reading of one file.
  package static func knownIDs(_ folder: WikiFolder, at place: IndexPlace) -> [String] {
    guard let graph = GraphBase(folder, place)?.graph else { return [] }
    return (0..<graph.count).map { graph.id(of: $0) }
  }

  /// The wiki where little changed since: what changed is read, and left for the next run.
  ///
  /// - Parameter limit: how many notes may have changed; nil is returned beyond.
  package static func nearlyUnchanged(
    _ folder: WikiFolder, at place: IndexPlace, scan: Scan, limit: Int = 200
  ) -> LoadedWiki? {
    guard let base = GraphBase(folder, place) else { return nil }
    let ids = NoteIDs(scan.notes.map(\.path))
    let difference = base.files.difference(to: scan.notes)
    guard difference.files.count + difference.removed.count <= limit,
      base.graph.keepingExtension == ids.kept
    else { return nil }
    let read = parallelMap(difference.files) { file in
      folder.entry(of: file.path, id: ids[file.path])
    }
    let entries = read.compactMap(\.self)
    let unreadable = zip(difference.files, read).filter { $0.1 == nil }.map(\.0.path)
    let graph = base.graph.updating(
      changed: entries,
      removed: (difference.removed + unreadable).map { ids[$0] },
      surroundings: folder.surroundings(scan))
    let wiki = LoadedWiki(folder: folder, scan: scan, graph: graph, unreadable: unreadable)
    wiki.leave(at: place)
    return wiki
  }

  /// Leaves the graph for the next run.
  package func leave(at place: IndexPlace) {
    let lost = Set(unreadable)
    let files = scan.notes.map {
      lost.contains($0.path) ? $0.unsettled : $0.settled(at: scan.start)
    }
    if place.makeFolder() { GraphBase(files: FileList(files), graph: graph).write(folder, place) }
  }
}

extension GraphBase {
  /// Whether the files of a walk are those that the graph was made of.
  func isInStep(_ folder: WikiFolder, _ scan: Scan) -> Bool {
    let difference = files.difference(to: scan.notes)
    return difference.files.isEmpty && difference.removed.isEmpty
      && graph.surroundings == folder.surroundings(scan)
  }
}
