extension LinkGraph {
  /// The keys of a link: what its note says of it and what became of it.
  ///
  /// `number` is that of `link` in the graph. Costs a look at all names where it is missing.
  package func json(_ link: Link, number: Int, near names: NearNames) -> JSONValue {
    let from = source(of: number)
    let resolution = resolution(of: number)
    var to: String?
    if case .note(let note) = resolution.destination { to = id(of: note) }
    let isMissing = resolution.status == .missing || resolution.anchorStatus == .missing
    return .object([
      ("from", .string(id(of: from))), ("to", .optional(to)), ("target", .string(link.target)),
      ("anchor", .optional(link.anchor)), ("label", .optional(link.label)),
      ("kind", .string(link.kind.rawValue)), ("relation", .optional(link.relation)),
      ("reason", .optional(link.reason)), ("context", .string(link.context)),
      ("section", .optional(link.section)), ("status", .string(resolution.status.rawValue)),
      ("ambiguous", .bool(resolution.isAmbiguous)),
      ("anchor_status", .optional(resolution.anchorStatus?.rawValue)),
      ("by", .optional(resolution.by?.rawValue)), ("candidates", .strings(resolution.candidates)),
      ("nearest", .strings(isMissing ? names.names(for: number) : [])),
      ("confidence", .string(link.confidence.rawValue)), ("path", .string(path(of: from))),
      ("line", .integer(link.line)), ("column", .integer(link.column)),
      ("end_column", .integer(link.endColumn)), ("address", .string(link.address.description)),
    ])
  }

  /// The links of a note as objects, in source order, text that is no link left out.
  package func json(linksOf note: Note, number: Int, near names: NearNames) -> [JSONValue] {
    zip(note.links, links(from: number)).filter { !isText($0.1) }
      .map { json($0.0, number: $0.1, near: names) }
  }
}
