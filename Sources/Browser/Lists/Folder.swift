import Markup
import Notes

/// A folder of the wiki: the folders and notes right in it.
///
/// Notes stand in the order of their ids, so that all below a folder are neighbours: listing one
/// costs what is right in it, whatever else the wiki holds.
struct Folder {
  /// Ends in `/`; empty for the root.
  let path: String
  /// Folders with the notes below them, by their paths.
  private var folders: [(path: String, notes: Range<Int>)] = []
  private let notes: NoteRows

  init(_ path: String, of library: Library) {
    let graph = library.graph
    self.path = path
    let prefix = Array(path.utf8)
    var note = Self.end(of: graph, from: 0) { !$0.starts(with: prefix) && $0.precedes(path) }
    let end = Self.end(of: graph, from: note) { $0.starts(with: prefix) }
    var numbers: [Int] = []
    while note < end {
      let id = graph.id(of: note)
      if let folder = Self.child(of: id, below: prefix.count) {
        let bytes = Array(folder.utf8)
        let next = Self.end(of: graph, from: note) { $0.starts(with: bytes) }
        folders.append((folder, note..<next))
        note = next
      } else {
        numbers.append(note)
        note += 1
      }
    }
    notes = NoteRows(numbers, level: prefix.count { $0 == 0x2f }, library)
  }

  /// The folders above a path, the outermost first, each ending in `/`.
  static func parents(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == 0x2f }.map {
      String(path[..<path.utf8.index(after: $0)])
    }
  }

  /// The rows, those of folders that are open in it too; `listed` keeps what was listed before.
  func rows(
    open: Set<String>, _ library: Library, _ listed: inout [String: Folder],
    hidesDeprecated: Bool = false
  ) -> RowRuns {
    let level = path.utf8.count { $0 == 0x2f }
    var rows = RowRuns()
    for folder in folders {
      let isOpen = open.contains(folder.path)
      let hidden = hidesDeprecated ? library.deprecatedCount(in: folder.notes) : 0
      rows.append(
        ListRow(
          String(FilePath.components(of: folder.path).last ?? ""), kind: .group(isOpen: isOpen),
          detail: String(folder.notes.count - hidden), level: level,
          action: .toggle(folder.path)))
      guard isOpen else { continue }
      let inner = listed[folder.path] ?? Folder(folder.path, of: library)
      listed[folder.path] = inner
      rows.append(inner.rows(open: open, library, &listed, hidesDeprecated: hidesDeprecated))
    }
    rows.append(notes)
    return rows
  }

  /// The folder of an id below a longer one, as far as its next `/`; nil where it is right in it.
  private static func child(of id: String, below length: Int) -> String? {
    let rest = id.utf8.dropFirst(length)
    return rest.firstIndex(of: 0x2f).map { String(id[..<id.utf8.index(after: $0)]) }
  }

  /// The first note from `start` on for which a test fails that holds for a beginning of them.
  private static func end(
    of graph: LinkGraph, from start: Int, while isBefore: (String) -> Bool
  ) -> Int {
    var low = start
    var high = graph.count
    // Most folders are small beside the wiki.
    var step = 1
    while low + step < high, isBefore(graph.id(of: low + step)) { step *= 2 }
    high = min(high, low + step + 1)
    low += step / 2
    return (low..<max(low, high)).partition { isBefore(graph.id(of: $0)) }
  }
}

extension String {
  fileprivate func starts(with prefix: [UInt8]) -> Bool { utf8.starts(with: prefix) }
}
