import Notes
import WikiIndex

/// Follows links from a note breadth first, each note once.
struct LinkWalk {
  let wiki: LoadedWiki
  let depth: Int
  let filter: LinkFilter

  /// Links out of the note, then out of those they lead to, up to the depth.
  func out(from start: Int) -> [LinkRow] {
    let links = LinkRows(wiki: wiki)
    return walk(start, next: { $0.to }) { number in
      links.read(number).map { links.out(of: number, in: $0) } ?? []
    }
  }

  /// Links to the note, then to those they come from, up to the depth.
  func back(from start: Int) -> [LinkRow] {
    let links = LinkRows(wiki: wiki)
    return walk(start, next: { $0.from }) { links.back(to: $0) }
  }

  private func walk(
    _ start: Int, next: (LinkRow) -> String?, links: (Int) -> [LinkRow]
  ) -> [LinkRow] {
    var rows: [LinkRow] = []
    var seen: Set<Int> = [start]
    var level = [start]
    var distance = 0
    while distance < depth, !level.isEmpty {
      distance += 1
      var following: [Int] = []
      for number in level {
        let kept = links(number).filter(filter.keeps)
        rows += kept
        for id in kept.compactMap(next) {
          guard let note = wiki.graph.note(withID: id) else { continue }
          if seen.insert(note).inserted { following.append(note) }
        }
      }
      level = following
    }
    return rows
  }
}
