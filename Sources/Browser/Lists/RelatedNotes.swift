import Cells
import Notes

/// The notes that a row stands for: those with a tag, or those that want a name.
struct RelatedNotes {
  let library: Library

  /// A list of them for a place of this size; nil for rows that stand for none.
  func list(of action: RowAction, in size: Size) -> RowList? {
    guard let notes = notes(of: action, limit: size.height) else { return nil }
    var list = RowList(
      notes.map { note in
        ListRow(
          library.title(of: note), detail: library.part(of: note),
          action: .go(path: library.graph.path(of: note), .top)
        ).marked(isDeprecated: library.isDeprecated(note))
      })
    list.resize(size)
    return list
  }

  private func notes(of action: RowAction, limit: Int) -> [Int]? {
    switch action {
    case .tag(let tag): return library.tags[tag].map { Array($0.prefix(limit)) }
    case .missing(let name, _):
      // A note may want a name in many links.
      var notes: [Int] = []
      for link in library.ghosts[fold(name)] ?? [] where notes.count < limit {
        let note = library.graph.source(of: link)
        if !notes.contains(note) { notes.append(note) }
      }
      return notes.isEmpty ? nil : notes
    default: return nil
    }
  }
}
