package import Notes

/// A wiki read once: its files and the graph of their links.
package struct LoadedWiki: Sendable {
  /// Where it was read.
  package let folder: WikiFolder
  /// The files that a walk found.
  package let scan: Scan
  /// The notes and their links.
  package let graph: LinkGraph
  /// Paths of notes that are there and cannot be read.
  package let unreadable: [String]
  /// Whether only the names of the files are known: no title, no link.
  package var isNamesOnly = false
  /// Of the files that the index is in step with, see ``FileList/stamp``; nil where it is not
  /// known.
  var stamp: String?
}

extension WikiFolder {
  /// Reads of every note what the graph needs, on all cores, and links them.
  ///
  /// - Parameter scan: what a walk just found; nil walks.
  package func load(scan: Scan? = nil) throws(ScanError) -> LoadedWiki {
    try load(scan) { path, id in entry(of: path, id: id).map { ($0, ()) } }.wiki
  }

  /// Reads every note on all cores and links them.
  ///
  /// Keeps only what the graph needs and what `extract` returns, which is in order of path.
  ///
  /// - Parameter scan: what a walk just found; nil walks.
  package func load<Extract: Sendable>(
    scan: Scan? = nil, _ extract: @escaping @Sendable (ReadNote) -> Extract
  ) throws(ScanError) -> (wiki: LoadedWiki, extracts: [Extract]) {
    try load(scan) { path, id in
      read(path, id: id).map {
        (NoteEntry($0.note, isBesideRoot: isBesideRoot(path)), extract($0))
      }
    }
  }

  /// Notes read at once, while those read before are linked.
  private static let portion = 2048

  /// - Parameter read: gives nil for a note that cannot be read.
  private func load<Extract: Sendable>(
    _ scan: Scan?,
    _ read: @escaping @Sendable (_ path: String, _ id: String) -> (NoteEntry, Extract)?
  ) throws(ScanError) -> (wiki: LoadedWiki, extracts: [Extract]) {
    let scan = if let scan { scan } else { try self.scan() }
    let ids = NoteIDs(scan.notes.map(\.path))
    let files = scan.notes.enumerated().map { (place: $0, path: $1.path, id: ids[$1.path]) }
      .sorted { $0.id.precedes($1.id) }
    var unreadable: [String] = []
    var extracts: [(place: Int, value: Extract)] = []
    var start = 0
    func readOn() -> Background<[(NoteEntry, Extract)?]>? {
      guard start < files.count else { return nil }
      let part = files[start...].prefix(Self.portion)
      start = part.endIndex
      return Background { parallelMap(part) { read($0.path, $0.id) } }
    }
    var reading = readOn()
    let graph = LinkGraph(surroundings: surroundings(scan)) {
      guard let results = reading?.value() else { return nil }
      let part = zip(files[..<start].suffix(results.count), results)
      reading = readOn()
      unreadable += part.filter { $0.1 == nil }.map(\.0.path)
      extracts += part.compactMap { file, result in result.map { (file.place, $0.1) } }
      return results.compactMap { $0?.0 }
    }
    unreadable.sort { $0.precedes($1) }
    extracts.sort { $0.place < $1.place }
    let wiki = LoadedWiki(folder: self, scan: scan, graph: graph, unreadable: unreadable)
    return (wiki, extracts.map(\.value))
  }

  /// Reads of one note what the graph needs; nil where there is no readable file.
  func entry(of path: String, id: String) -> NoteEntry? {
    FileBytes.read(path: absolutePath(of: path)).map {
      reader.entry(path: path, bytes: $0.bytes, id: id, isBesideRoot: isBesideRoot(path))
    }
  }

  /// Reads one note with its tree; nil where there is no readable file.
  ///
  /// - Parameter id: the note's id; nil to find it by a look at the files beside it, see
  ///   ``NoteIDs``.
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
