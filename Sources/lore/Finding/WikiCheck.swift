import Notes
import WikiIndex

/// Runs every rule over a wiki.
struct WikiCheck {
  let open: OpenWiki
  /// Whether conformance to the Open Knowledge Format is asked for as well.
  let checksOKF: Bool

  /// All findings, expected ones marked, ordered by path, line and column.
  func problems(_ common: CommonOptions) throws -> [Problem] {
    let (wiki, notes) = try open.collect(common) { read in
      (read.note, checksOKF ? OKFRules.problems(of: read.note, in: read.document) : [])
    }
    var problems = notes.flatMap { note, okf in
      note.problems + okf + wiki.graph.problems(ofLinksIn: note)
    }
    problems += facts(wiki.scan).problems
    if let proposal = wiki.graph.linkRootProblem() { problems.append(proposal) }
    return open.folder.configuration.settled(problems)
  }

  private func facts(_ scan: Scan) -> WikiFacts {
    let ids = NoteIDs.assign(scan.notes.map(\.path))
    var owners: [String: String] = [:]
    for (path, id) in ids where id != path { owners[id] = path }
    let clashes = scan.notes.compactMap { file -> IDClash? in
      guard ids[file.path] == file.path,
        let owner = owners[NoteIDs.withoutExtension(file.path)]
      else { return nil }
      return IDClash(path: file.path, other: owner)
    }
    return WikiFacts(
      skippedSymlinks: scan.skips.filter { $0.reason == .symlink }.map(\.path),
      idClashes: clashes)
  }
}
