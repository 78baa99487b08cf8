import Notes

/// The ids of a wiki's notes: paths without extension, unique.
package struct NoteIDs: Sendable, Equatable {
  /// Paths that keep their extension in their id.
  package private(set) var kept: Set<String> = []

  /// The ids of paths. Of two files that would share one, that with `.md` has it and the other
  /// keeps its extension; of two that differ in the extension's case, the first by bytes.
  package init(_ paths: some Sequence<String>) {
    let paths = Array(paths)
    // Two files that end in `.md` differ in what is before it.
    let unusual = Set(paths.filter { !$0.hasSuffix(".md") }.map(NotePath.id))
    guard !unusual.isEmpty else { return }
    var owners: Set<String> = []
    let rivals = paths.filter { unusual.contains(NotePath.id(of: $0)) }
    for path in rivals.sorted(by: Self.rank) {
      if !owners.insert(NotePath.id(of: path)).inserted { kept.insert(path) }
    }
  }

  /// The id of one of the paths.
  package subscript(path: String) -> String {
    kept.contains(path) ? path : NotePath.id(of: path)
  }

  private static func rank(_ one: String, _ two: String) -> Bool {
    let (first, second) = (isPlain(one), isPlain(two))
    return first == second ? one.precedes(two) : first
  }

  private static func isPlain(_ path: String) -> Bool { path.lowercased().hasSuffix(".md") }
}

extension WikiFolder {
  /// The id of a note by its path; costs a list of its folder where the name does not end in `.md`.
  ///
  /// Files that `.loreignore` leaves out take no id away; they are not known here, so that a note
  /// beside one of the same name may get a longer id than it needs.
  package func id(ofPath path: String) -> String {
    let name = String(FilePath.lastComponent(of: path))
    let folder = String(Substring(path.utf8.dropLast(name.utf8.count)))
    let stem = NotePath.id(of: name)
    let parent = String(Substring(absolutePath(of: path).utf8.dropLast(name.utf8.count)))
    // Beside `x.md` only another spelling of that ending comes first.
    let names =
      name.hasSuffix(".md")
      ? [".MD", ".Md", ".mD"].map { stem + $0 }
      : (FileSystem.names(in: parent) ?? []).filter {
        $0 != name && NotePath.withoutExtension($0) == stem
      }
    let rivals = names.filter { FileSystem.isFile(parent + $0) }.map { folder + $0 }
    return NoteIDs([path] + rivals)[path]
  }
}
