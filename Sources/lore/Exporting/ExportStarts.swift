import Notes
import WikiIndex

/// The notes that an export begins with.
struct ExportStarts {
  let notes: [String]
  private let query: Query?
  let takesAll: Bool
  let common: CommonOptions
  private let tags: Set<String>
  /// What an incident must be for its note to be a start; nil where none makes one.
  private let incidents: IncidentFilter?

  /// - Parameters:
  ///   - query: a search whose every hit is a start; nil for none.
  ///   - tags: notes that carry one of them, or a tag nested in it.
  ///   - since, until: days as options give them; nil for no bound.
  init(
    notes: [String], query: String? = nil, tags: [String], since: String?, until: String?,
    takesAll: Bool,
    common: CommonOptions
  ) throws {
    self.notes = notes
    self.query = try query.map(QueryText.read)
    self.takesAll = takesAll
    self.common = common
    self.tags = Set(tags.map { fold($0.hasPrefix("#") ? String($0.dropFirst()) : $0) })
    let first = try since.map { try DayOption.day($0, name: "--since", .first) }
    let last = try until.map { try DayOption.day($0, name: "--until", .last) }
    incidents =
      first == nil && last == nil
      ? nil : IncidentFilter(since: first, until: last, undatedOnly: false)
  }

  /// Whether anything says what to begin with.
  var isAsked: Bool {
    takesAll || !notes.isEmpty || query != nil || !tags.isEmpty || incidents != nil
  }

  /// Reads the wiki and finds the notes: those named, in order, then hits, best first, then the
  /// others by id.
  func find(_ open: OpenWiki) throws -> (wiki: LoadedWiki, numbers: [Int]) {
    let (tags, incidents, takesAll) = (tags, incidents, takesAll)
    let (wiki, extracts) = try open.collect(common) { read -> String? in
      takesAll || Self.isStart(read.note, tags, incidents) ? read.note.id : nil
    }
    let finder = NoteFinder(wiki: wiki, isQuiet: common.quiet)
    let named = try notes.map(finder.findWhole)
    let others = extracts.compactMap(\.self).compactMap(wiki.graph.note(withID:)).sorted()
    return (wiki, named + (try hits(open).compactMap(wiki.graph.note(withID:))) + others)
  }

  /// The ids of the notes that the query finds.
  private func hits(_ open: OpenWiki) throws -> [String] {
    guard let query else { return [] }
    let ready = try open.index(common)
    var options = SearchOptions(now: Clock.now)
    options.limit = nil
    return try ready.index.ids(query, options)
  }

  private static func isStart(
    _ note: Note, _ tags: Set<String>, _ incidents: IncidentFilter?
  ) -> Bool {
    if !tags.isEmpty {
      let carried = note.tags.map(fold)
      if carried.contains(where: { tag in tags.contains { tag == $0 || tag.hasPrefix($0 + "/") } })
      {
        return true
      }
    }
    return incidents.map { note.incidents.contains(where: $0.keeps) } ?? false
  }
}
