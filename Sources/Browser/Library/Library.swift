import Layout
import Markup
package import Notes

/// What the browser knows of the whole wiki, made while the first note is already read.
package struct Library: Sendable {
  /// The notes and their links.
  package let graph: LinkGraph
  /// What the notes hold beside their links.
  let facts: LibraryFacts
  /// Whether the notes have been read; else only the names of their files are known, and no link.
  package let isComplete: Bool
  /// The tags that the navigator lists, the one with most notes first.
  let commonTags: [(name: String, count: Int)]
  /// The names of all notes, for the finder.
  let finder: FinderIndex
  /// Of each note its place among all by title, as one reads it; equal titles by number.
  let titleRanks: PackedArray<UInt32>
  /// The notes that are not to be relied on any more, ascending.
  let deprecated: PackedArray<UInt32>
  /// The links that want a name which no note has, by the folded name.
  let ghosts: [String: [Int]]

  /// A library of a graph and of what its notes hold; numbers are the graph's.
  package init(graph: LinkGraph, facts: LibraryFacts = LibraryFacts(), isComplete: Bool = true) {
    let deprecated = (0..<graph.count).filter { Self.isDeprecated(graph.status(of: $0)) }
    self.init(
      graph, facts, FinderIndex(graph), titleRanks: Self.titleRanks(graph),
      deprecated: PackedArray(deprecated.map { UInt32($0) }), isComplete: isComplete)
  }

  init(
    _ graph: LinkGraph, _ facts: LibraryFacts, _ finder: FinderIndex,
    titleRanks: PackedArray<UInt32>, deprecated: PackedArray<UInt32>, isComplete: Bool = true
  ) {
    self.graph = graph
    self.finder = finder
    self.titleRanks = titleRanks
    self.deprecated = deprecated
    self.isComplete = isComplete
    self.facts = facts
    commonTags = Array(Self.mostUsedFirst(facts.tags.map { ($0.key, $0.value.count) }).prefix(8))
    ghosts = Dictionary(
      (isComplete ? graph.ghosts() : []).map { (fold($0.name), $0.links) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every table, in the order of the notes.
  var tables: PackedList<TableEntry> { facts.tables }
  /// Every incident, in the order of the notes.
  var incidents: PackedList<IncidentEntry> { facts.incidents }
  /// Every open task, in the order of the notes.
  var tasks: PackedList<TaskEntry> { facts.tasks }
  /// The notes of each tag, by the tag without `#`; numbers of the graph, ascending.
  var tags: [String: [Int]] { facts.tags }

  /// Notes in the order of their titles; costs no comparison of texts.
  func byTitle(_ notes: [Int]) -> [UInt32] {
    titleRanks.withUnsafeBufferPointer { ranks in
      notes.map { UInt32($0) }.sorted { ranks[Int($0)] < ranks[Int($1)] }
    }
  }

  private static func titleRanks(_ graph: LinkGraph) -> PackedArray<UInt32> {
    let titled = (0..<graph.count).map { (title: graph.readableTitle(of: $0), note: $0) }
      .sorted { ($0.title, $0.note) < ($1.title, $1.note) }
    var ranks = [UInt32](repeating: 0, count: titled.count)
    for (rank, entry) in titled.enumerated() { ranks[entry.note] = UInt32(rank) }
    return PackedArray(ranks)
  }

  /// The title of a note as one reads it.
  func title(of note: Int) -> String { graph.readableTitle(of: note) }

  /// The title of the note at a path as one reads it; nil if there is none.
  func title(ofPath path: String) -> String? { graph.note(atPath: path).map(title) }

  /// The folder of a note, or its kind where it is in none.
  func part(of note: Int) -> String {
    let path = graph.path(of: note)
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return end.map { String(path[..<$0]) } ?? graph.kind(of: note).rawValue
  }

  /// The folder or kind of the note at a path; nil if there is none.
  func part(ofPath path: String) -> String? { graph.note(atPath: path).map(part) }

  /// Whether a status says that a note is not to be relied on any more.
  static func isDeprecated(_ status: String?) -> Bool { status.map(fold) == "deprecated" }

  /// Whether a note is not to be relied on any more.
  func isDeprecated(_ note: Int) -> Bool { deprecatedCount(in: note..<note + 1) > 0 }

  /// How many notes there are, without the deprecated ones where those are hidden.
  func count(hidesDeprecated: Bool) -> Int {
    graph.count - (hidesDeprecated ? deprecated.count : 0)
  }

  /// How many of some notes are not to be relied on any more.
  func deprecatedCount(in notes: Range<Int>) -> Int {
    deprecated.withUnsafeBufferPointer {
      $0.partition { $0 < notes.upperBound } - $0.partition { $0 < notes.lowerBound }
    }
  }

  /// Whether the note at a path is not to be relied on any more.
  func isDeprecated(path: String) -> Bool { graph.note(atPath: path).map(isDeprecated) ?? false }
}
