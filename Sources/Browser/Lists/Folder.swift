import Notes

/// The tree of folders that the paths of notes make.
enum Folder {
  /// The folders above a path, the outermost first, each ending in `/`.
  static func parents(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[...$0]) }
  }

  /// The rows of the tree: of each folder first the folders, then the notes by title.
  ///
  /// `open` names the folders whose rows are listed; notes in order of their paths come in one pass.
  static func rows(of graph: LinkGraph, open: Set<String>, reading: String?) -> [ListRow] {
    var tree = Node()
    for note in 0..<graph.count {
      tree.add(note, parents(of: graph.path(of: note))[...], open)
    }
    var rows: [ListRow] = []
    tree.list(&rows, level: 0, prefix: "", open, graph, reading)
    return rows
  }

  /// A folder with what is listed of it; closed folders are only counted.
  private struct Node {
    var count = 0
    var notes: [Int] = []
    var folders: [String: Node] = [:]

    mutating func add(_ note: Int, _ parents: ArraySlice<String>, _ open: Set<String>) {
      count += 1
      guard let folder = parents.first else {
        notes.append(note)
        return
      }
      if open.contains(folder) {
        folders[folder, default: Node()].add(note, parents.dropFirst(), open)
      } else {
        folders[folder, default: Node()].count += 1
      }
    }

    func list(
      _ rows: inout [ListRow], level: Int, prefix: String, _ open: Set<String>,
      _ graph: LinkGraph, _ reading: String?
    ) {
      for (path, folder) in folders.sorted(by: { $0.key < $1.key }) {
        let isOpen = open.contains(path)
        rows.append(
          ListRow(
            String(path.dropFirst(prefix.count).dropLast()), kind: .group(isOpen: isOpen),
            detail: String(folder.count), level: level, action: .toggle(path)))
        if isOpen { folder.list(&rows, level: level + 1, prefix: path, open, graph, reading) }
      }
      let titled = notes.map { (title: graph.title(of: $0), note: $0) }
        .sorted { ($0.title, $0.note) < ($1.title, $1.note) }
      for (title, note) in titled {
        let path = graph.path(of: note)
        rows.append(
          ListRow(
            title, level: level, isCurrent: path == reading, action: .go(path: path, .top)
          ).marked(isDeprecated: Library.isDeprecated(graph.status(of: note))))
      }
    }
  }
}
