package import Notes

/// What the browser knows of the whole wiki, made while the first note is already read.
package struct Library: Sendable {
  /// The notes and their links.
  package let graph: LinkGraph
  /// Every table, in the order of the notes.
  package let tables: [TableEntry]
  /// Every incident, in the order of the notes.
  package let incidents: [IncidentEntry]
  /// The notes of each tag, by the tag without `#`; numbers of the graph, ascending.
  package let tags: [String: [Int]]
  /// The names of all notes, for the finder.
  let finder: FinderIndex
  /// The links that want a name which no note has, by the folded name.
  let ghosts: [String: [Int]]

  /// A library of a graph and of what its notes hold; numbers are the graph's.
  package init(
    graph: LinkGraph, tables: [TableEntry] = [], incidents: [IncidentEntry] = [],
    tags: [String: [Int]] = [:]
  ) {
    self.graph = graph
    self.tables = tables
    self.incidents = incidents
    self.tags = tags
    finder = FinderIndex(graph)
    ghosts = Dictionary(
      graph.ghosts().map { (fold($0.name), $0.links) }, uniquingKeysWith: { first, _ in first })
  }

  /// A table, without its rows.
  package struct TableEntry: Hashable, Sendable {
    /// The note's number in the graph.
    package var note: Int
    /// The place among the note's tables.
    package var ordinal: Int
    /// The caption, else the section, else empty.
    package var caption: String
    /// Names of the columns.
    package var columns: [String]
    /// How many rows there are below the head.
    package var rowCount: Int
    /// Line of the note.
    package var line: Int

    /// An entry for a table of a note.
    package init(note: Int, ordinal: Int, table: Table) {
      self.note = note
      self.ordinal = ordinal
      caption = table.caption ?? table.section ?? ""
      columns = table.columns
      rowCount = table.rows.count
      line = table.place.line
    }
  }

  /// An incident and the note that tells it.
  package struct IncidentEntry: Hashable, Sendable {
    /// The note's number in the graph.
    package var note: Int
    /// What happened.
    package var incident: Incident

    /// An entry for an incident of a note.
    package init(note: Int, incident: Incident) {
      self.note = note
      self.incident = incident
    }
  }

  /// The number of the note at a path; nil if there is none.
  func number(ofPath path: String) -> Int? {
    if let note = graph.note(withID: Self.id(ofPath: path)) { return note }
    return graph.note(withID: path)
  }

  /// The id a note at this path has, unless another has it first.
  static func id(ofPath path: String) -> String {
    for ending in [".md", ".markdown"] where path.lowercased().hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }
}
