/// Finds shortest simple paths one after another, as Yen's algorithm does.
///
/// What is left to be found is parted into sets: the paths that begin with some notes and go on
/// with none of some others. The best path of each set waits; the best of all comes next, and its
/// set is parted anew.
struct ChainSearch {
  private let graph: LinkGraph
  private let end: Int
  private let maxDepth: Int
  private let walksBack: Bool
  /// Steps from each note to the end in the walk that was made last; `unreached` for the others.
  private var distances: [Int32]
  private var reached: [Int] = []
  private var candidates: [Candidate] = []

  private static let unreached = Int32.max

  private struct Candidate {
    var notes: [Int]
    /// The place of each note among those that the one before leads to.
    var ranks: [Int]
    /// The notes at the start that the paths of the set share.
    var shared: Int
    /// What does not follow them.
    var excluded: Set<Int>
  }

  init(_ graph: LinkGraph, to end: Int, maxDepth: Int, walksBack: Bool) {
    self.graph = graph
    self.end = end
    self.maxDepth = maxDepth
    self.walksBack = walksBack
    distances = [Int32](repeating: Self.unreached, count: graph.count)
  }

  /// The notes of each path.
  mutating func shortest(from start: Int, count: Int) -> [[Int]] {
    var found: [[Int]] = []
    seek(after: [start], ranks: [], excluding: [])
    while found.count < count, let best = takeBest() {
      found.append(best.notes)
      guard found.count < count else { break }
      for place in (best.shared - 1)..<(best.notes.count - 1) {
        let isSplit = place == best.shared - 1
        let excluded = (isSplit ? best.excluded : []).union([best.notes[place + 1]])
        seek(
          after: Array(best.notes[...place]), ranks: Array(best.ranks[..<place]),
          excluding: excluded)
      }
    }
    return found
  }

  private mutating func takeBest() -> Candidate? {
    let best = candidates.indices.min { one, two in
      let (first, second) = (candidates[one], candidates[two])
      return first.notes.count == second.notes.count
        ? first.ranks.lexicographicallyPrecedes(second.ranks)
        : first.notes.count < second.notes.count
    }
    return best.map { candidates.remove(at: $0) }
  }

  /// Finds the best path that begins with some notes and goes on with none of `excluded`.
  private mutating func seek(after shared: [Int], ranks: [Int], excluding excluded: Set<Int>) {
    let room = maxDepth - (shared.count - 1)
    guard room > 0, let last = shared.last else { return }
    let first = nexts(of: last).enumerated().filter {
      !excluded.contains($0.element) && !shared.contains($0.element)
    }
    measure(around: Set(shared), until: Set(first.map(\.element)), room: room)
    let nearest = first.min {
      (distances[$0.element], $0.offset) < (distances[$1.element], $1.offset)
    }
    guard let nearest, distances[nearest.element] < Self.unreached else { return }
    var notes = shared + [nearest.element]
    var ranks = ranks + [nearest.offset]
    while let note = notes.last, note != end {
      let left = distances[note] - 1
      guard let next = nexts(of: note).enumerated().first(where: { distances[$0.element] == left })
      else { return }
      notes.append(next.element)
      ranks.append(next.offset)
    }
    candidates.append(
      Candidate(notes: notes, ranks: ranks, shared: shared.count, excluded: excluded))
  }

  /// Counts steps to the end, level by level, around the notes that a path has already.
  ///
  /// Stops after the level at which one of `goals` is found: what is further away decides nothing.
  private mutating func measure(around walls: Set<Int>, until goals: Set<Int>, room: Int) {
    for note in reached { distances[note] = Self.unreached }
    reached = [end]
    distances[end] = 0
    var level = [end]
    var steps: Int32 = 0
    while !level.isEmpty, Int(steps) < room - 1, !level.contains(where: goals.contains) {
      steps += 1
      var following: [Int] = []
      for note in level {
        for before in previous(to: note)
        where distances[before] == Self.unreached && !walls.contains(before) {
          distances[before] = steps
          following.append(before)
        }
      }
      reached += following
      level = following
    }
  }

  /// The notes that a note leads to, each once, in the order of the links; then those that lead to
  /// it.
  private func nexts(of note: Int) -> [Int] {
    var seen: Set<Int> = [note]
    var notes: [Int] = []
    for link in graph.links(from: note) {
      if let next = graph.noteDestination(of: link), seen.insert(next).inserted {
        notes.append(next)
      }
    }
    guard walksBack else { return notes }
    for link in graph.backlinks(to: note) {
      let source = graph.source(of: Int(link))
      if seen.insert(source).inserted { notes.append(source) }
    }
    return notes
  }

  /// The notes from which a step leads to a note, some of them perhaps more than once.
  private func previous(to note: Int) -> [Int] {
    var notes: [Int] = []
    var last = -1
    for link in graph.backlinks(to: note) {
      // Links of one note stand together.
      if last >= 0, graph.links(from: last).contains(Int(link)) { continue }
      last = graph.source(of: Int(link))
      notes.append(last)
    }
    guard walksBack else { return notes }
    return notes + graph.links(from: note).compactMap { graph.noteDestination(of: $0) }
  }
}
