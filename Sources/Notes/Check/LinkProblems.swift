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

  /// The rules by which ``problems(ofLinksIn:near:)`` finds something in a note, some of them more
  /// than once; costs a look at its links.
  package func rules(ofLinksIn note: Int) -> [Rule] { links(from: note).flatMap(rulesBroken) }

  /// The rules that a link breaks.
  private func rulesBroken(by link: Int) -> [Rule] {
    let verdict = linkRows[link].verdict
    switch verdict.status {
    case .missing: return isText(link) ? [] : [isSource(link) ? .sourceMissing : .linkMissing]
    case .attachmentMissing:
      return isText(link) ? [] : [isSource(link) ? .sourceMissing : .attachmentMissing]
    case .external, .attachment: return []
    case .resolved, .ownNote: break
    }
    var rules: [Rule] = []
    if verdict.anchor == .missing { rules.append(.anchorMissing) }
    if verdict.isAmbiguous { rules.append(.linkAmbiguous) }
    if verdict.by == .alias || verdict.by == .title { rules.append(.linkByAlias) }
    return rules
  }

  private func isSource(_ link: Int) -> Bool {
    linkKind(link) == .property && relation(of: link) == "sources"
  }

  private func problems(
    of link: Link, _ number: Int, path: String, _ names: NearNames
  ) -> [Problem] {
    func nearest() -> String? {
      let names = names.names(for: number)
      return names.isEmpty ? nil : "nearest: " + names.joined(separator: ", ")
    }
    return rulesBroken(by: number).map { rule in
      let (message, suggestion): (String, String?) =
        switch rule {
        case .attachmentMissing: ("no file \(link.target)", nearest())
        case .sourceMissing where linkRows[number].verdict.status == .attachmentMissing:
          ("no file \(link.target)", nearest())
        case .sourceMissing: ("no source at \(link.target)", nearest())
        case .anchorMissing: ("no heading or block \(link.anchor ?? "")", nearest())
        case .linkAmbiguous:
          (
            "\(link.target) could be any of \(NameList.text(resolution(of: number).candidates))",
            nil
          )
        case .linkByAlias: aliasText(link, number)
        default: ("no note \(link.target)", nearest())
        }
      return Problem(
        rule: rule, path: path, address: link.address, line: link.line, column: link.column,
        endColumn: link.endColumn, message: message, suggestion: suggestion, kind: link.kind,
        target: link.target)
    }
  }

  private func aliasText(_ link: Link, _ number: Int) -> (String, String?) {
    let to = noteDestination(of: number).map { id(of: $0) } ?? ""
    let by = linkRows[number].verdict.by == .alias ? "an alias" : "the title"
    return ("\(link.target) is \(by) of \(to)", "link to \(to)")
  }
}
