import WikiIndex

/// Paths of files and folders of the system, as text.
enum DiskPath {
  /// The folder above; `/` is its own.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The last component.
  static func name(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// `~/x` with the home folder in place of the tilde; other paths as they are.
  static func expandingTilde(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = Environment["HOME"] else { return path }
    return home + path.dropFirst()
  }

  /// An absolute path as it is named from the current folder where it is below that, else as it is;
  /// never like an option.
  static func fromHere(_ path: String) -> String {
    let below = FileSystem.realPath(".").flatMap { relative(path, to: $0) } ?? path
    return below.hasPrefix("-") ? "./\(below)" : below
  }

  /// The path below a folder, nil when it is not below it.
  static func relative(_ path: String, to folder: String) -> String? {
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }
}
