import Notes
import WikiIndex

/// Runs every rule over a wiki.
struct WikiCheck {
  let open: OpenWiki
  /// Whether conformance to the Open Knowledge Format is asked for as well.
  let checksOKF: Bool

  /// All findings, expected ones marked, ordered by path, line and column.
  func problems(_ common: CommonOptions) throws -> [Problem] {
    let (wiki, notes) = try notes(common)
    // A look for names like a missing one costs more than to read the note.
    let names = NearNames(wiki.graph)
    var problems = parallelMap(notes) { note, okf in
      note.problems + okf + wiki.graph.problems(ofLinksIn: note, near: names)
    }.flatMap(\.self)
    problems += facts(wiki).problems
    if let proposal = wiki.graph.linkRootProblem() { problems.append(proposal) }
    return open.folder.configuration.settled(problems)
  }

  /// The wiki, and the notes that may have problems with those of their format.
  private func notes(
    _ common: CommonOptions
  ) throws -> (wiki: LoadedWiki, notes: [(Note, [Problem])]) {
    let place = open.indexPlace(common)
    guard !checksOKF, place.file != nil, place.makeFolder() else {
      let checksOKF = checksOKF
      let (wiki, notes) = try open.collect(common) { read in
        (read.note, checksOKF ? OKFRules.problems(of: read.note, in: read.document) : [])
      }
      return (wiki, notes)
    }
    let ready = try open.index(common)
    do throws(IndexError) {
      let wiki = try ready.index.loadedWiki(scan: ready.scan, unreadable: ready.change.unreadable)
      let graph = wiki.graph
      let others = (0..<graph.count).filter { !graph.rules(ofLinksIn: $0).isEmpty }.map {
        graph.id(of: $0)
      }
      let notes = try ready.index.read(having: .problem, others: Set(others)) {
        ($0.note, [Problem]())
      }
      return (wiki, notes)
    } catch {
      throw Failure.usage("the index failed: \(error.message); try --no-index")
    }
  }

  private func facts(_ wiki: LoadedWiki) -> WikiFacts {
    let scan = wiki.scan
    let paths = scan.notes.map(\.path)
    let kept = NoteIDs(paths).kept
    let owners = Set(kept.map(NotePath.id))
    let named = kept.isEmpty ? [] : paths.filter { !kept.contains($0) }
    let winners = Dictionary(
      named.map { (NotePath.id(of: $0), $0) }.filter { owners.contains($0.0) }
    ) { first, _ in first }
    let clashes = paths.filter(kept.contains).compactMap { path in
      winners[NotePath.id(of: path)].map { IDClash(path: path, other: $0) }
    }
    func skipped(_ reason: SkipReason) -> [String] {
      scan.skips.filter { $0.reason == reason }.map(\.path)
    }
    return WikiFacts(
      skippedSymlinks: skipped(.symlink), idClashes: clashes,
      unreadable: skipped(.unreadable) + wiki.unreadable, misnamed: skipped(.notUTF8Name))
  }
}
