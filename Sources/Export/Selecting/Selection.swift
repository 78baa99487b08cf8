package import Notes

/// The notes that are exported, in the order that every format keeps.
package struct Selection: Sendable {
  /// Why a note is in.
  package enum Why: Sendable, Equatable {
    case start
    /// A note nearer to the start links to it; the link's number in the graph.
    case link(Int)
    /// It links to a note nearer to the start.
    case backlink(Int)
  }

  /// One note of the selection.
  package struct Entry: Sendable, Equatable {
    /// Number in the graph.
    package var note: Int
    /// Links between it and the nearest start note.
    package var distance: Int
    /// Why it is in.
    package var why: Why
  }

  /// Start notes first, then by distance.
  package private(set) var entries: [Entry] = []
  /// Notes that the rules reach but their limit leaves out.
  package private(set) var leftOut: [Entry] = []
  private var positions: [Int: Int] = [:]

  /// Walks the graph breadth first in link order, each note once; then backwards.
  ///
  /// - Parameter starts: numbers of the start notes, in order.
  package init(from starts: [Int], in graph: LinkGraph, rules: SelectionRules) {
    let filter = RelationFilter(rules)
    for note in starts { add(Entry(note: note, distance: 0, why: .start)) }
    let first = entries
    walk(from: first, to: rules.depth) { note in
      graph.links(from: note).compactMap { link in
        guard filter.follows(graph.relation(of: link)), !graph.isText(link) else { return nil }
        return graph.noteDestination(of: link).map { ($0, .link(link)) }
      }
    }
    walk(from: first, to: rules.backlinksDepth) { note in
      graph.backlinks(to: note).map(Int.init).compactMap { link in
        filter.follows(graph.relation(of: link)) ? (graph.source(of: link), .backlink(link)) : nil
      }
    }
    if let limit = rules.limit, entries.count > limit {
      leftOut = Array(entries[limit...])
      for entry in leftOut { positions[entry.note] = nil }
      entries.removeLast(leftOut.count)
    }
  }

  /// The place of a note in the selection, from 0; nil where it is not in it.
  package func position(of note: Int) -> Int? { positions[note] }

  /// Whether a note is selected.
  package func contains(_ note: Int) -> Bool { positions[note] != nil }

  private mutating func walk(
    from start: [Entry], to depth: Int, _ next: (Int) -> [(note: Int, why: Why)]
  ) {
    var level = start
    var distance = 0
    while distance < depth, !level.isEmpty {
      distance += 1
      var following: [Entry] = []
      for entry in level {
        for (note, why) in next(entry.note) {
          let found = Entry(note: note, distance: distance, why: why)
          if add(found) { following.append(found) }
        }
      }
      level = following
    }
  }

  @discardableResult
  private mutating func add(_ entry: Entry) -> Bool {
    guard positions[entry.note] == nil else { return false }
    positions[entry.note] = entries.count
    entries.append(entry)
    return true
  }
}
