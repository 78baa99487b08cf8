import Notes
import WikiIndex

/// Finds the root folder of the wiki that a command is about.
struct WikiLocator {
  /// Named wikis of the user's config, by name.
  var named: [String: String] = [:]
  /// What is wrong with the config that names them; nil for nothing.
  var fault: String?

  /// Files and folders that mark the root of a wiki.
  static let markers = ["lore.toml", ".obsidian", ".zk"]

  /// The root for `--wiki`, else `LORE_WIKI`, else the nearest marked ancestor of the current
  /// folder, else the current folder.
  func root(option: String?) throws -> String {
    if let option { return try root(named: option) }
    if let variable = Environment["LORE_WIKI"] { return try root(named: variable) }
    guard let here = FileSystem.realPath(".") else {
      throw Failure.usage("the current folder is gone; change to another or give --wiki DIR")
    }
    return try checked(Self.markedAncestor(of: here) ?? here)
  }

  /// The root that a `--wiki` value means: a folder, or a name from the config.
  func root(named value: String) throws -> String {
    let path = DiskPath.expandingTilde(value.utf8.contains(0x2F) ? value : named[value] ?? value)
    switch FileSystem.kind(path) {
    case .folder: break
    case .file, .other: throw Failure.usage("\(value) is not a folder; give the wiki's folder")
    case nil: throw missing(value, at: path)
    }
    guard let real = FileSystem.realPath(path) else { throw Failure.usage("cannot read \(value)") }
    return try checked(real)
  }

  private func missing(_ value: String, at path: String) -> Failure {
    guard path == value || path == DiskPath.expandingTilde(value) else {
      return .usage("no folder at \(path), which the config calls \(value); correct the config")
    }
    let names = named.keys.sorted().joined(separator: ", ")
    let hint = names.isEmpty ? "give an existing folder" : "give a folder or one of: \(names)"
    return .usage("\(fault.map { "\($0); " } ?? "")no wiki at \(value); \(hint)")
  }

  /// The root of the wiki that a file belongs to, which is the one around the current folder where
  /// the file is in that and no other is marked; `file` is absolute.
  func root(around file: String) -> String {
    if let marked = Self.markedAncestor(of: DiskPath.parent(file)) { return marked }
    if let here = try? root(option: nil), FilePath.inside(file, here) != nil { return here }
    return DiskPath.parent(file)
  }

  /// The root of the wiki that a file belongs to; `file` is absolute.
  func root(ofFile file: String) -> String {
    let folder = DiskPath.parent(file)
    return Self.markedAncestor(of: folder) ?? folder
  }

  /// The nearest of a folder and its ancestors that is marked as a wiki; `folder` is absolute.
  static func markedAncestor(of folder: String) -> String? {
    var folder = folder
    while true {
      if isMarked(folder) { return folder }
      guard folder != "/" else { return nil }
      folder = DiskPath.parent(folder)
    }
  }

  private static func isMarked(_ folder: String) -> Bool {
    let base = folder == "/" ? "" : folder
    if markers.contains(where: { FileSystem.kind("\(base)/\($0)") != nil }) { return true }
    guard let index = FileBytes.read(path: "\(base)/index.md", limit: 4096) else { return false }
    return hasVersionKey(index.bytes)
  }

  /// Whether the frontmatter at the start of a file has the key `okf_version`.
  static func hasVersionKey(_ bytes: [UInt8]) -> Bool {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
    guard let first = lines.first, first == "---" || first == "\u{FEFF}---" else { return false }
    let inside = lines.dropFirst().prefix { $0 != "---" && $0 != "..." }
    return inside.contains { $0.hasPrefix("okf_version:") }
  }

  /// Refuses to read the whole disk or a whole home folder by accident.
  private func checked(_ root: String) throws -> String {
    let isHome = Environment["HOME"].flatMap(FileSystem.realPath) == root
    guard root == "/" || isHome, FileSystem.kind("\(root)/lore.toml") == nil else { return root }
    throw Failure.usage(
      "\(root) is not read as a wiki; name a folder (lore FOLDER), or put a lore.toml there")
  }
}

extension WikiLocator {
  /// With the wikis that a user's config names.
  init(_ user: UserConfig) {
    self.init(named: user.wikis, fault: user.file.problems.first?.text)
  }
}
