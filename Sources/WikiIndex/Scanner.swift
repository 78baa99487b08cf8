import Glibc
import Notes

/// Walks a wiki's folder and lists what is in it.
///
/// Follows no symlink below the root, stays on the root's file system, and costs one `fstatat`
/// an entry.
package struct Scanner {
  /// After this many entries the walk stops.
  package static let entryLimit = 200_000

  private let root: String
  private let readsGitignore: Bool
  private let entryLimit: Int
  private var scan = Scan()
  private var device: dev_t = 0
  private var entries = 0

  private init(root: String, readsGitignore: Bool, entryLimit: Int) {
    self.root = root
    self.readsGitignore = readsGitignore
    self.entryLimit = entryLimit
  }

  /// Lists the files below `root`, which may itself be a symlink to a folder.
  package static func scan(
    root: String, readsGitignore: Bool = false, entryLimit: Int = Scanner.entryLimit
  ) throws(ScanError) -> Scan {
    var scanner = Scanner(root: root, readsGitignore: readsGitignore, entryLimit: entryLimit)
    try scanner.walk()
    return scanner.finish()
  }

  private struct Folder {
    /// Path from the root with a trailing slash; empty for the root.
    var prefix: [UInt8]
    var rules: [(depth: Int, rules: IgnoreRules)]
  }

  private mutating func walk() throws(ScanError) {
    var status = stat()
    guard stat(root, &status) == 0 else {
      throw errno == EACCES ? .unreadable(root) : .missing(root)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(root) }
    guard access(root, R_OK | X_OK) == 0 else { throw .unreadable(root) }
    device = status.st_dev
    var pending = [Folder(prefix: [], rules: [])]
    while let folder = pending.popLast() {
      guard !scan.isCutShort else { return }
      visit(folder, &pending)
    }
  }

  private mutating func visit(_ folder: Folder, _ pending: inout [Folder]) {
    let path = Array(root.utf8) + [0x2F] + folder.prefix
    let handle = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard handle >= 0, let stream = fdopendir(handle) else {
      if handle >= 0 { close(handle) }
      skip(folder.prefix.dropLast(), .unreadable)
      return
    }
    defer { closedir(stream) }
    var folder = folder
    readRules(handle, &folder)
    while let entry = readdir(stream) {
      let name = entryName(entry)
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries += 1
      guard entries <= entryLimit else {
        scan.isCutShort = true
        return
      }
      visit(name, in: folder, handle, &pending)
    }
  }

  private mutating func visit(
    _ name: [UInt8], in folder: Folder, _ handle: Int32, _ pending: inout [Folder]
  ) {
    let path = folder.prefix + name
    var status = stat()
    let isThere = name.withCString { fstatat(handle, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 }
    guard isThere else { return skip(path[...], .unreadable) }
    let type = status.st_mode & S_IFMT
    let isFolder = type == S_IFDIR
    if name.first == UInt8(ascii: ".") { return skip(path[...], .hidden) }
    if isFolder, name == Array("node_modules".utf8) { return skip(path[...], .nodeModules) }
    if isIgnored(path, isFolder: isFolder, by: folder) { return skip(path[...], .ignored) }
    if type == S_IFLNK { return skip(path[...], .symlink) }
    guard let text = String(validating: path, as: UTF8.self) else {
      return skip(path[...], .notUTF8Name)
    }
    if isFolder {
      guard status.st_dev == device else { return skip(path[...], .otherFileSystem) }
      scan.folders.append(text)
      pending.append(Folder(prefix: path + [0x2F], rules: folder.rules))
    } else if type == S_IFREG {
      let file = ScannedFile(
        path: text, size: Int(status.st_size),
        modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim),
        inode: UInt64(status.st_ino))
      if NoteName.isNote(name[...]) {
        scan.notes.append(file)
      } else {
        scan.attachments.append(file)
      }
    } else {
      skip(path[...], .special)
    }
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private func isIgnored(_ path: [UInt8], isFolder: Bool, by folder: Folder) -> Bool {
    for entry in folder.rules.reversed() {
      if let verdict = entry.rules.verdict(on: path[entry.depth...], isFolder: isFolder) {
        return verdict
      }
    }
    return false
  }

  private func readRules(_ handle: Int32, _ folder: inout Folder) {
    for name in readsGitignore ? [".gitignore", ".loreignore"] : [".loreignore"] {
      if let text = FileBytes.read(name, in: handle, limit: 1 << 20) {
        folder.rules.append((folder.prefix.count, IgnoreRules(text: text.bytes)))
      }
    }
  }

  private mutating func skip(_ path: ArraySlice<UInt8>, _ reason: SkipReason) {
    scan.skips.append(Skip(path: String(decoding: path, as: UTF8.self), reason: reason))
  }

  private mutating func finish() -> Scan {
    scan.notes.sort { $0.path.precedes($1.path) }
    scan.attachments.sort { $0.path.precedes($1.path) }
    scan.folders.sort { $0.precedes($1) }
    scan.skips.sort { $0.path.precedes($1.path) }
    return scan
  }
}

private func entryName(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  withUnsafePointer(to: &entry.pointee.d_name) { pointer in
    let raw = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
    return Array(UnsafeBufferPointer(start: raw, count: strlen(pointer)))
  }
}

extension Array<UInt8> {
  /// Calls `body` with the bytes as a C string; they hold no NUL, since they come from names.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (self + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map(body)
      }
    } ?? "".withCString(body)
  }
}
