import Notes

/// Where notes and attachments go in an output folder.
package struct OutputPaths: Sendable {
  /// By number in the graph.
  package private(set) var notes: [Int: String] = [:]
  /// By path from the wiki's root.
  package private(set) var attachments: [String: String] = [:]
  private var table = PathTable()

  /// Keeps the wiki's paths as far as every file system takes them, the first of two equal ones.
  ///
  /// - Parameters:
  ///   - reserved: paths that are given out before any note's.
  ///   - wanted: the path of a note; nil for its own.
  init(
    _ selection: Selection, _ contents: Contents, in graph: LinkGraph, reserved: [String] = [],
    wanted: (Int) -> String? = { _ in nil }
  ) {
    for path in reserved { _ = table.claim(path) }
    for entry in selection.entries {
      notes[entry.note] = table.claim(wanted(entry.note) ?? graph.path(of: entry.note))
    }
    for path in contents.attachments { attachments[path] = table.claim(path) }
  }

  /// Takes a path for a file that is neither.
  mutating func claim(_ path: String) -> String { table.claim(path) }

  /// The output's folder for one of the wiki, with a slash at its end; nil where nothing is in it.
  func folder(_ path: String) -> String? { table.folder(path).map { $0.isEmpty ? "" : "\($0)/" } }

  /// Every folder but the root, parents first.
  package var folders: [String] { table.allFolders }
}
