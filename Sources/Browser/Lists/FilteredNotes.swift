import Cells
import Notes

/// The notes of the navigator that have some words in their title or path, below their folders.
struct FilteredNotes {
  private let library: Library
  private let notes: [Int]

  /// More are not listed: nobody reads so many, and another letter finds fewer.
  private static let most = 500

  init(_ filter: RowFilter, _ library: Library) {
    self.library = library
    notes = library.finder.notes(having: filter.text)
  }

  /// In the order of their paths; folders are no rows to go to, as none of them can be closed.
  func rows(reading path: String?) -> [ListRow] {
    guard !notes.isEmpty else { return [] }
    var rows = [ListRow.heading("NOTES", count: notes.count)]
    var open: [String] = []
    for note in notes.prefix(Self.most) {
      let notePath = library.graph.path(of: note)
      let parents = Folder.parents(of: notePath)
      let known = zip(open, parents).prefix { $0 == $1 }.count
      for (level, folder) in parents.enumerated().dropFirst(known) {
        let name = FilePath.components(of: folder).last ?? ""
        rows.append(ListRow(String(name), kind: .group(isOpen: true), level: level))
      }
      open = parents
      rows.append(
        ListRow(
          library.title(of: note), level: parents.count, isCurrent: notePath == path,
          action: .go(path: notePath, .top)
        ).marked(isDeprecated: library.isDeprecated(note)))
    }
    if notes.count > Self.most {
      rows.append(ListRow("… \((notes.count - Self.most).grouped) more", role: .quiet))
    }
    return rows
  }
}
