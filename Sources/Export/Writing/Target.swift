import Glibc
import Notes
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
  ///   - words: how a refusal names what can be done instead.
  package init(
    _ path: String, outside roots: [String], isFolder: Bool, force: Bool,
    words: TargetWords = .options
  ) throws(ExportFailure) {
    let (parent, name) = try Self.place(of: path, words)
    self.parent = parent
    self.name = name
    let whole = Self.join(parent, name)
    try Self.refuseInside(whole, roots, words)
    present = try Self.look(at: whole, path, isFolder: isFolder, force: force, words)
  }

  private static func join(_ parent: String, _ name: String) -> String {
    parent == "/" ? "/\(name)" : "\(parent)/\(name)"
  }

  private static func place(of path: String, _ words: TargetWords) throws(ExportFailure) -> (
    String, String
  ) {
    var path = path
    while path.utf8.count > 1, FilePath.isFolder(path) { path.unicodeScalars.removeLast() }
    guard !path.isEmpty else { throw .refused("\(words.name) is empty; give a path") }
    if let real = FileSystem.realPath(path) {
      guard real != "/" else { throw .refused("/ is not replaced; give another \(words.place)") }
      return split(real) ?? ("/", real)
    }
    guard FileSystem.kind(path, followsLinks: false) == nil else {
      throw .refused("\(path) is a link to nothing; give another \(words.place)")
    }
    let (folder, name) = split(path) ?? (".", path)
    guard let parent = FileSystem.realPath(folder),
      FileSystem.kind(parent, followsLinks: false) == .folder
    else {
      throw .refused("there is no folder \(folder); make it, or give another \(words.place)")
    }
    return (parent, name)
  }

  /// The folder of a path and its name; nil where it has no slash.
  private static func split(_ path: String) -> (folder: String, name: String)? {
    guard path.utf8.contains(0x2F) else { return nil }
    let folder = FilePath.folder(of: path)
    return (folder.isEmpty ? "/" : String(folder), String(FilePath.lastComponent(of: path)))
  }

  /// By name, and by device and inode, so that no other way to the same folder gets in.
  private static func refuseInside(
    _ path: String, _ roots: [String], _ words: TargetWords
  ) throws(ExportFailure) {
    let known = roots.compactMap(FolderEntry.identity)
    var folder = path
    while true {
      let identity = FolderEntry.identity(of: folder)
      if roots.contains(folder) || identity.map(known.contains) ?? false {
        throw .refused(
          "\(path) is in the wiki, into which nothing is written; give another \(words.place)")
      }
      guard folder != "/", let above = split(folder)?.folder else { break }
      folder = above
    }
    for root in roots where FilePath.inside(root, path) != nil {
      throw .refused("the wiki \(root) is in \(path); give another \(words.place)")
    }
  }

  private static func look(
    at path: String, _ written: String, isFolder: Bool, force: Bool, _ words: TargetWords
  ) throws(ExportFailure) -> Present {
    switch FileSystem.kind(path, followsLinks: false) {
    case nil: return .nothing
    case .folder:
      guard isFolder else { throw .refused("\(written) is a folder; give a file\(words.given)") }
      if FolderEntry.isEmpty(path) { return .emptyFolder }
      guard force else {
        throw .refused(
          "\(written) is not empty; give another \(words.place)\(words.force("an earlier export"))")
      }
      try EarlierExport.check(path, written)
      return .earlierExport
    case .file:
      guard !isFolder else { throw .refused("\(written) is a file; give a folder\(words.given)") }
      guard force || FolderEntry.size(path) == 0 else {
        throw .refused(
          "\(written) is there already; give another \(words.place)\(words.force("it"))")
      }
      return .file
    case .other:
      throw .refused("\(written) is neither a file nor a folder; give another \(words.place)")
    }
  }
}
