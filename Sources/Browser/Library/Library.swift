import Layout
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
  /// Every open task, in the order of the notes.
  package let tasks: [TaskEntry]
  /// Whether the notes have been read; else only the names of their files are known, and no link.
  package let isComplete: Bool
  /// The incidents that the navigator lists, newest first.
  let newestIncidents: [IncidentEntry]
  /// The tags that the navigator lists, the one with most notes first.
  let commonTags: [(name: String, count: Int)]
  /// The names of all notes, for the finder.
  let finder: FinderIndex
  /// The links that want a name which no note has, by the folded name.
  let ghosts: [String: [Int]]

  /// A library of a graph and of what its notes hold; numbers are the graph's.
  package init(
    graph: LinkGraph, tables: [TableEntry] = [], incidents: [IncidentEntry] = [],
    tags: [String: [Int]] = [:], tasks: [TaskEntry] = [], isComplete: Bool = true
  ) {
    self.graph = graph
    self.tables = tables
    self.incidents = incidents
    self.tags = tags
    self.tasks = tasks
    self.isComplete = isComplete
    newestIncidents = IncidentOrder.newest(8, of: incidents)
    commonTags = Array(
      tags.map { ($0.key, $0.value.count) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(8))
    finder = FinderIndex(graph)
    ghosts = Dictionary(
      (isComplete ? graph.ghosts() : []).map { (fold($0.name), $0.links) },
      uniquingKeysWith: { first, _ in first })
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
      self.init(
        note: note, ordinal: ordinal, caption: table.caption ?? table.section ?? "",
        columns: table.columns, rowCount: table.rows.count, line: table.place.line)
    }

    /// An entry of its parts.
    package init(
      note: Int, ordinal: Int, caption: String, columns: [String], rowCount: Int, line: Int
    ) {
      self.note = note
      self.ordinal = ordinal
      self.caption = caption
      self.columns = columns
      self.rowCount = rowCount
      self.line = line
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

  /// A task that is open.
  package struct TaskEntry: Hashable, Sendable {
    /// The note's number in the graph.
    package var note: Int
    /// Without markup.
    package var text: String
    /// Line of the note.
    package var line: Int

    /// An entry of its parts.
    package init(note: Int, text: String, line: Int) {
      self.note = note
      self.text = text
      self.line = line
    }
  }

  /// The title of a note as one reads it.
  func title(of note: Int) -> String { ReadableText.of(graph.title(of: note)) }

  /// The folder of a note, or its kind where it is in none.
  func part(of note: Int) -> String {
    let parents = graph.path(of: note).split(separator: "/").dropLast()
    return parents.isEmpty ? graph.kind(of: note).rawValue : parents.joined(separator: "/")
  }

  /// The folder or kind of the note at a path; nil if there is none.
  func part(ofPath path: String) -> String? { graph.note(atPath: path).map(part) }

  /// Whether a status says that a note is not to be relied on any more.
  static func isDeprecated(_ status: String?) -> Bool { status.map(fold) == "deprecated" }

  /// Whether a note is not to be relied on any more.
  func isDeprecated(_ note: Int) -> Bool { Self.isDeprecated(graph.status(of: note)) }

  /// Whether the note at a path is not to be relied on any more.
  func isDeprecated(path: String) -> Bool { graph.note(atPath: path).map(isDeprecated) ?? false }
}
