extension Note {
  /// The keys of a whole note, at `now` in seconds since 1970.
  ///
  /// `graph` is one that holds this reading of the note, `names` are its; `backlinks` are link
  /// objects, `findings` all that `check` has on the note.
  package func json(
    in graph: LinkGraph, near names: NearNames, backlinks: [JSONValue], findings: [Problem],
    now: Int
  ) -> JSONValue {
    let number = graph.note(withID: id)
    let first = number.map { graph.links(from: $0).lowerBound }
    let addresses = HeadingNames.addresses(id: id, headings)
    return .object([
      ("id", .string(id)), ("path", .string(path)),
      ("address", .string(Address(id: id).description)), ("line", .integer(1)),
      ("title", .string(title)), ("kind", .string(kind.rawValue)), ("type", .optional(type)),
      ("status", .optional(status)), ("description", .optional(description)),
      ("aliases", .strings(aliases)), ("tags", .strings(tags)), ("created", .optional(created)),
      ("updated", .optional(updated)),
      ("sources", .array(sourcesByLine.map { $0.json(to: destination(of: $0, first, graph)) })),
      ("trust", .string(trust.rawValue)), ("stale", .bool(isStale(at: now))),
      ("stale_after", .optional(staleAfter)), ("generated", generated?.json ?? .null),
      ("verified", .array(verified.map(\.json))),
      ("verified_before_change", .bool(isVerifiedBeforeChange)), ("degraded", .bool(isDegraded)),
      ("words", .integer(words)), ("bytes", .integer(bytes)),
      ("properties", .object(properties.map { ($0.key, $0.value.json) })),
      ("key_points", .strings(keyPoints.map(\.text))),
      ("headings", .array(zip(headings, addresses).map { $0.json(address: $1) })),
      ("links", .array(number.map { graph.json(linksOf: self, number: $0, near: names) } ?? [])),
      ("backlinks", .array(backlinks)),
      ("tables", .array(tables.map { $0.json(note: id, path: path) })),
      ("incidents", .array(incidents.map { $0.json(note: id, path: path) })),
      ("tasks", .array(tasks.map { $0.json(note: id, path: path) })),
      ("problems", .array(findings.map(\.json))),
    ])
  }

  /// In the order of the source: they are gathered by where they are named.
  private var sourcesByLine: [NoteSource] {
    sources.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  private func destination(of source: NoteSource, _ first: Int?, _ graph: LinkGraph) -> String? {
    guard let first, let link = source.link else { return nil }
    return graph.noteDestination(of: first + link).map { graph.id(of: $0) }
  }
}

extension Heading {
  /// The keys of a heading.
  package func json(address: Address) -> JSONValue {
    .object([
      ("level", .integer(level)), ("text", .string(text)), ("slug", .string(slug)),
      ("line", .integer(place.line)), ("address", .string(address.description)),
    ])
  }
}
