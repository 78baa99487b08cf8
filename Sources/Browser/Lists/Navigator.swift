import Cells
import Notes

/// The notes of the wiki as a tree, with what else can be walked by below.
struct Navigator: Sendable {
  var list = RowList()
  /// Folders that are open, by their path; the top level always is.
  var open: Set<String> = []
  /// The rows of the tree, kept while neither the wiki nor the open folders change.
  private var tree = RowRuns()
  private var listed: Listed?
  /// Folders that were open, by their path; the top level has none.
  private var folders: [String: Folder] = [:]

  private struct Listed: Equatable {
    var open: Set<String>
    var hidesDeprecated: Bool
  }

  /// Notes of a wiki up to which a folder is listed before the note in it is shown, not after.
  var atOnce = 20_000

  /// Whether a folder above a path is still to be listed, in a wiki where that takes its time.
  func waits(for path: String, _ library: Library?) -> Bool {
    guard let library, library.graph.count > atOnce else { return false }
    return Folder.parents(of: path).contains { folders[$0] == nil }
  }

  /// Forgets the rows of a wiki that has changed.
  mutating func forget() {
    listed = nil
    folders = [:]
  }

  /// Lists what has these words, in closed folders too; everything for an empty text.
  mutating func filter(
    by text: String, _ library: Library?, _ shelf: Shelf, reading path: String?
  ) {
    let old = list.selection
    list.isGivenFiltered = true
    list.filter(by: text)
    rebuild(library, shelf, reading: path, opensFolders: false)
    if list.filter.isEmpty { list.select(like: old) } else { list.select(0) }
  }

  /// Lists the notes anew, with the folders of `path` open.
  mutating func rebuild(
    _ library: Library?, _ shelf: Shelf, reading path: String?, opensFolders: Bool = true
  ) {
    if opensFolders, let path {
      for folder in Folder.parents(of: path) { open.insert(folder) }
    }
    guard let library else {
      list.replace([.heading("NOTES"), ListRow("reading…", role: .quiet)])
      return
    }
    list.isGivenFiltered = !list.filter.isEmpty
    guard list.filter.isEmpty else {
      let groups = NavigatorGroups(library: library, shelf: shelf, filter: list.filter)
      list.replace(FilteredNotes(list.filter, library).rows(reading: path) + groups.rows)
      return
    }
    let hides = shelf.hidesDeprecated
    if listed != Listed(open: open, hidesDeprecated: hides) {
      let root = folders[""] ?? Folder("", of: library)
      folders[""] = root
      tree = root.rows(open: open, library, &folders, hidesDeprecated: hides)
      listed = Listed(open: open, hidesDeprecated: hides)
    }
    var rows = RowRuns([.heading("NOTES", count: library.count(hidesDeprecated: hides))])
    rows.append(tree)
    let current = path.flatMap { path in
      library.graph.note(atPath: path).flatMap { rows.markCurrent(path: path, $0) }
    }
    rows.append(NavigatorGroups(library: library, shelf: shelf).rows)
    list.replace(rows)
    if let current { list.select(current) }
  }
}
