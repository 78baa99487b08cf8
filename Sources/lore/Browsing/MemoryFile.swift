import Browser
import Glibc
import Notes
import WikiIndex

/// Where it is kept what the browser remembers of a wiki: a small file for each root, outside of
/// all.
///
/// A file that is missing or broken is nothing remembered; one that cannot be written is no error.
struct MemoryFile {
  private let root: String
  private let path: String?

  /// `$XDG_STATE_HOME/lore`, else `~/.local/state/lore`; nil where there is neither.
  static var folder: String? {
    if let state = Environment.folder("XDG_STATE_HOME") { return "\(state)/lore" }
    return Environment["HOME"].map { "\($0)/.local/state/lore" }
  }

  private static let ending = ".memory"
  /// Larger files are none of ours.
  private static let limit = 1 << 20

  /// The file for a wiki; nothing is kept of one that would hold the file itself.
  init(root: String) {
    self.root = root
    path = Self.folder.flatMap { folder in
      FilePath.inside(folder, root) == nil
        ? "\(folder)/\(IndexPlace.name(ofRoot: root))\(Self.ending)" : nil
    }
  }

  /// What is remembered.
  func read() -> Memory {
    guard let path, let memory = Self.read(path), memory.root == root else {
      return Memory(root: root)
    }
    return memory
  }

  /// Remembers something else from now on; whole or not at all.
  func write(_ memory: Memory) {
    guard let path, Self.makeFolder() else { return }
    let scratch = "\(path).\(getpid())"
    let handle = open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { return }
    let isWhole = Array(memory.text.utf8).withUnsafeBytes { FileSystem.write($0, to: handle) }
    close(handle)
    if !isWhole || rename(scratch, path) != 0 { unlink(scratch) }
  }

  /// Makes the folder, which others cannot read; false where that cannot be.
  @discardableResult
  static func makeFolder() -> Bool {
    guard let folder else { return false }
    return FileSystem.makeFolder(folder, mode: 0o700) && access(folder, W_OK) == 0
  }

  /// Whether nothing was ever kept here, and can be from now on.
  static func isFirstRun() -> Bool {
    guard let folder, FileSystem.kind(folder) == nil else { return false }
    return makeFolder()
  }

  private static func read(_ path: String) -> Memory? {
    FileBytes.read(path: path, limit: limit).flatMap {
      $0.isCut ? nil : Memory(parsing: String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  // MARK: - All wikis

  /// Wikis that were read before and are still there, the one read last first, then the named ones.
  static func wikis(named: [String: String], except root: String?) -> [WikiChoice] {
    let names = Dictionary(
      named.compactMap { name, path in
        FileSystem.realPath(DiskPath.expandingTilde(path)).map { ($0, name) }
      }, uniquingKeysWith: { min($0, $1) })
    var choices: [WikiChoice] = []
    for (file, time) in files().prefix(40) {
      guard let memory = read(file), FileSystem.kind(memory.root) == .folder else { continue }
      choices.append(
        WikiChoice(
          name: names[memory.root] ?? String(FilePath.lastComponent(of: memory.root)),
          root: memory.root, day: NoteDate(seconds: time).dayText))
    }
    let known = Set(choices.map(\.root))
    choices += names.filter { !known.contains($0.key) && FileSystem.kind($0.key) == .folder }
      .sorted { $0.value < $1.value }
      .map { WikiChoice(name: $0.value, root: $0.key, day: nil) }
    return choices.filter { $0.root != root }
  }

  /// Files with when they were written, the newest first.
  private static func files() -> [(path: String, time: Int)] {
    guard let folder else { return [] }
    var files: [(path: String, time: Int)] = []
    for name in FileSystem.names(in: folder) ?? [] where name.hasSuffix(ending) {
      var status = stat()
      guard stat("\(folder)/\(name)", &status) == 0 else { continue }
      files.append(("\(folder)/\(name)", status.st_mtim.tv_sec))
    }
    return files.sorted { ($1.time, $0.path) < ($0.time, $1.path) }
  }
}
