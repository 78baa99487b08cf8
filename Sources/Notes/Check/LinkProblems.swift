extension LinkGraph {
  /// What is wrong with the links of a note, in source order.
  ///
  /// `note` is the reading that the graph holds. Every missing target costs a look at all names,
  /// unless `names` know it.
  package func problems(ofLinksIn note: Note, near names: NearNames? = nil) -> [Problem] {
    guard let number = self.note(withID: note.id) else { return [] }
    let names = names ?? NearNames(self)
    var problems: [Problem] = []
    for (link, row) in zip(note.links, links(from: number)) where !isText(row) {
      problems += self.problems(of: link, row, path: note.path, names)
    }
    return problems
  }

  /// All that `check` finds in a note: what its reading found, its links, and whether another file
  /// has its id; in no order.
  package func problems(of note: Note, near names: NearNames? = nil) -> [Problem] {
    note.problems + problems(ofLinksIn: note, near: names)
      + WikiFacts(idClashes: clashes(of: note)).problems
  }

  private func clashes(of note: Note) -> [IDClash] {
    guard note.id == note.path, let other = self.note(withID: NotePath.id(of: note.path)) else {
      return []
    }
    return [IDClash(path: note.path, other: path(of: other))]
  }

  /// Whether ``problems(ofLinksIn:near:)`` finds something in a note; costs a look at its links.
  package func hasLinkProblems(_ note: Int) -> Bool {
    links(from: note).contains { link in
      let verdict = linkRows[link].verdict
      guard verdict.place != .nothing else {
        return verdict.status != .external && !isText(link)
      }
      return verdict.anchor == .missing || verdict.isAmbiguous || verdict.by == .alias
        || verdict.by == .title
    }
  }

  private func problems(
    of link: Link, _ number: Int, path: String, _ names: NearNames
  ) -> [Problem] {
    let resolution = resolution(of: number)
    func problem(_ rule: Rule, _ message: String, _ suggestion: String?) -> Problem {
      Problem(
        rule: rule, path: path, address: link.address, line: link.line, column: link.column,
        endColumn: link.endColumn, message: message, suggestion: suggestion, kind: link.kind,
        target: link.target)
    }
    func nearest() -> String? {
      let names = names.names(for: number)
      return names.isEmpty ? nil : "nearest: " + names.joined(separator: ", ")
    }
    let isSource = link.kind == .property && link.relation == "sources"
    switch resolution.status {
    case .missing:
      return [
        problem(
          isSource ? .sourceMissing : .linkMissing,
          isSource ? "no source at \(link.target)" : "no note \(link.target)", nearest())
      ]
    case .attachmentMissing:
      return [
        problem(
          isSource ? .sourceMissing : .attachmentMissing, "no file \(link.target)", nearest())
      ]
    case .external, .attachment: return []
    case .resolved, .ownNote: break
    }
    var problems: [Problem] = []
    if resolution.anchorStatus == .missing, let anchor = link.anchor {
      problems.append(problem(.anchorMissing, "no heading or block \(anchor)", nearest()))
    }
    if resolution.isAmbiguous {
      let candidates = NameList.text(resolution.candidates)
      problems.append(
        problem(.linkAmbiguous, "\(link.target) could be any of \(candidates)", nil))
    }
    if resolution.by == .alias || resolution.by == .title,
      case .note(let to) = resolution.destination
    {
      let by = resolution.by == .alias ? "an alias" : "the title"
      problems.append(
        problem(.linkByAlias, "\(link.target) is \(by) of \(id(of: to))", "link to \(id(of: to))"))
    }
    return problems
  }
}
