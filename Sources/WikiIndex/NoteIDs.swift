/// The ids of a wiki's notes: paths without extension, unique.
package enum NoteIDs {
  /// Ids of paths in byte order of the paths. Of two files that would share one, that with `.md`
  /// has it and the other keeps its extension; of two that differ in the extension's case, the
  /// first by bytes.
  package static func assign(_ paths: [String]) -> [String: String] {
    var owners: [String: String] = [:]
    var ids: [String: String] = [:]
    for path in paths.sorted(by: rank) {
      let id = withoutExtension(path)
      if owners[id] == nil {
        owners[id] = path
        ids[path] = id
      } else {
        ids[path] = path
      }
    }
    return ids
  }

  /// A path without its `.md` or `.markdown`, in any case.
  package static func withoutExtension(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }

  private static func rank(_ one: String, _ two: String) -> Bool {
    let (first, second) = (isPlain(one), isPlain(two))
    return first == second ? one.precedesByBytes(two) : first
  }

  private static func isPlain(_ path: String) -> Bool { path.lowercased().hasSuffix(".md") }
}
