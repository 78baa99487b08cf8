import Glibc
import WikiIndex

/// A place where an export may go.
package struct Target: Sendable, Equatable {
  /// Absolute path of the folder that it is in, symlinks resolved.
  package let parent: String
  /// Its name in that folder.
  package let name: String
  /// What is there now.
  enum Present: Equatable { case nothing, emptyFolder, earlierExport, file }
  let present: Present

  /// Absolute path, symlinks resolved.
  package var path: String { Self.join(parent, name) }

  /// Looks at what is at a path and refuses it unless an export may be written there.
  ///
  /// - Parameters:
  ///   - roots: folders in which nothing is ever written, symlinks resolved.
  ///   - isFolder: whether the export is a folder.
  ///   - force: whether an earlier export or a file may be replaced.
  package init(
    _ path: String, outside roots: [String], isFolder: Bool, force: Bool
  ) throws(ExportFailure) {
    let (parent, name) = try Self.place(of: path)
    self.parent = parent
    self.name = name
    let whole = Self.join(parent, name)
    try Self.refuseInside(whole, roots)
    present = try Self.look(at: whole, path, isFolder: isFolder, force: force)
  }

  private static func join(_ parent: String, _ name: String) -> String {
    parent == "/" ? "/\(name)" : "\(parent)/\(name)"
  }

  private static func place(of path: String) throws(ExportFailure) -> (String, String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.isEmpty else { throw .refused("--output is empty; give a path") }
    if let real = FileSystem.realPath(path) {
      guard real != "/" else { throw .refused("/ is not replaced; give another --output") }
      return split(real)
    }
    guard FileSystem.kind(path, followsLinks: false) == nil else {
      throw .refused("\(path) is a link to nothing; give another --output")
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard let parent = FileSystem.realPath(folder),
      FileSystem.kind(parent, followsLinks: false) == .folder
    else {
      throw .refused("there is no folder \(folder); make it, or give another --output")
    }
    return (parent, name)
  }

  private static func split(_ path: String) -> (String, String) {
    guard let slash = path.lastIndex(of: "/") else { return ("/", path) }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return (parent, String(path[path.index(after: slash)...]))
  }

  /// By name, and by device and inode, so that no other way to the same folder gets in.
  private static func refuseInside(_ path: String, _ roots: [String]) throws(ExportFailure) {
    let known = roots.compactMap(FolderEntry.identity)
    var folder = path
    while true {
      let identity = FolderEntry.identity(of: folder)
      if roots.contains(folder) || identity.map(known.contains) ?? false {
        throw .refused(
          "\(path) is in the wiki, into which nothing is written; give another --output")
      }
      if folder == "/" { break }
      folder = split(folder).0
    }
    for root in roots where root.hasPrefix(path + "/") {
      throw .refused("the wiki \(root) is in \(path); give another --output")
    }
  }

  private static func look(
    at path: String, _ written: String, isFolder: Bool, force: Bool
  ) throws(ExportFailure) -> Present {
    switch FileSystem.kind(path, followsLinks: false) {
    case nil: return .nothing
    case .folder:
      guard isFolder else { throw .refused("\(written) is a folder; give a file as --output") }
      if FolderEntry.isEmpty(path) { return .emptyFolder }
      guard force else {
        throw .refused(
          "\(written) is not empty; give another --output, or --force to replace an earlier export")
      }
      try EarlierExport.check(path, written)
      return .earlierExport
    case .file:
      guard !isFolder else { throw .refused("\(written) is a file; give a folder as --output") }
      guard force || FolderEntry.size(path) == 0 else {
        throw .refused(
          "\(written) is there already; give another --output, or --force to replace it")
      }
      return .file
    case .other:
      throw .refused("\(written) is neither a file nor a folder; give another --output")
    }
  }
}
