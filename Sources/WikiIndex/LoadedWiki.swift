package import Notes

/// A wiki read once: its files and the graph of their links.
package struct LoadedWiki: Sendable {
  package let folder: WikiFolder
  package let scan: Scan
  package let graph: LinkGraph
  /// Paths of notes that are there and cannot be read.
  package let unreadable: [String]
  /// Whether only the names of the files are known: no title, no link.
  package var isNamesOnly = false
  /// Of the files that the index is in step with, see ``FileList/stamp``; nil where it is not known.
  var stamp: String?
}

extension WikiFolder {
  /// Reads of every note what the graph needs, on all cores, and links them.
  ///
  /// - Parameter scan: what a walk just found; nil walks.
  package func load(scan: Scan? = nil) throws(ScanError) -> LoadedWiki {
    let scan = if let scan { scan } else { try self.scan() }
    let ids = NoteIDs(scan.notes.map(\.path))
    return linked(scan, parallelMap(scan.notes) { entry(of: $0.path, id: ids[$0.path]) })
  }

  /// Reads every note on all cores and links them.
  ///
  /// Keeps only what the graph needs and what `extract` returns, which is in order of path.
  ///
  /// - Parameter scan: what a walk just found; nil walks.
  package func load<Extract: Sendable>(
    scan: Scan? = nil, _ extract: @Sendable (ReadNote) -> Extract
  ) throws(ScanError) -> (wiki: LoadedWiki, extracts: [Extract]) {
    let scan = if let scan { scan } else { try self.scan() }
    let ids = NoteIDs(scan.notes.map(\.path))
    let results = parallelMap(scan.notes) { file -> (NoteEntry, Extract)? in
      guard let read = read(file.path, id: ids[file.path]) else { return nil }
      let entry = NoteEntry(read.note, isBesideRoot: isBesideRoot(file.path))
      return (entry, extract(read))
    }
    return (linked(scan, results.map { $0?.0 }), results.compactMap { $0?.1 })
  }

  /// The wiki of entries, one for each note of a walk; nil for those that cannot be read.
  private func linked(_ scan: Scan, _ entries: [NoteEntry?]) -> LoadedWiki {
    LoadedWiki(
      folder: self, scan: scan,
      graph: LinkGraph(entries: entries.compactMap(\.self), surroundings: surroundings(scan)),
      unreadable: zip(scan.notes, entries).filter { $0.1 == nil }.map(\.0.path))
  }

  /// Reads of one note what the graph needs; nil where there is no readable file.
  func entry(of path: String, id: String) -> NoteEntry? {
    FileBytes.read(path: absolutePath(of: path)).map {
      reader.entry(path: path, bytes: $0.bytes, id: id, isBesideRoot: isBesideRoot(path))
    }
  }

  /// Reads one note with its tree; nil where there is no readable file.
  ///
  /// - Parameter id: the note's id; nil to find it by a look at the files beside it, see ``NoteIDs``.
  package func read(_ path: String, id: String? = nil) -> ReadNote? {
    guard let file = FileBytes.read(path: absolutePath(of: path)) else { return nil }
    let id = id ?? self.id(ofPath: path)
    return reader.readWithDocument(path: path, bytes: file.bytes, id: id)
  }

  /// Reads the text of one note; nil where there is no readable file.
  func readText(_ path: String, id: String) -> ReadText? {
    FileBytes.read(path: absolutePath(of: path)).map {
      reader.readText(path: path, bytes: $0.bytes, id: id)
    }
  }

  func surroundings(_ scan: Scan) -> Surroundings {
    surroundings(attachments: scan.attachments.map(\.path))
  }

  func surroundings(attachments: [String]) -> Surroundings {
    Surroundings(rootName: name, linkRoots: configuration.linkRoots, attachments: attachments)
  }
}

extension WikiFolder {
  /// The wiki by the names of the files that a walk found: no note is read, no link is known.
  package func names(of scan: Scan) -> LoadedWiki {
    let ids = NoteIDs(scan.notes.map(\.path))
    let entries = scan.notes.map { file in
      NoteEntry(
        path: file.path, id: ids[file.path], isBesideRoot: isBesideRoot(file.path))
    }
    let graph = LinkGraph(entries: entries, surroundings: surroundings(scan))
    return LoadedWiki(folder: self, scan: scan, graph: graph, unreadable: [], isNamesOnly: true)
  }
}
