import Glibc
import Notes

/// What some of the names in a folder are, every list in the order of the names.
struct FolderEntries: Sendable {
  private(set) var notes: [ScannedFile] = []
  private(set) var attachments: [ScannedFile] = []
  private(set) var folders: [WalkedFolder] = []
  private(set) var skips: [Skip] = []
  private let parent: WalkedFolder
  private let device: dev_t

  /// Looks at the names in a range.
  init(_ names: FolderNames, _ range: Range<Int>, device: dev_t) {
    parent = names.folder
    self.device = device
    guard let handle = parent.open() else {
      skips.append(Skip(parent.prefix.dropLast(), .unreadable))
      return
    }
    defer { close(handle) }
    var path = parent.prefix
    names.forEach(in: range) { name in
      path.removeLast(path.count - parent.prefix.count)
      path.append(contentsOf: name.dropLast())
      look(at: name, path, handle)
    }
  }

  private mutating func look(
    at name: UnsafeBufferPointer<UInt8>, _ path: [UInt8], _ handle: Int32
  ) {
    var status = stat()
    let isThere = name.withMemoryRebound(to: CChar.self) {
      $0.baseAddress.map { fstatat(handle, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 } ?? false
    }
    let name = UnsafeBufferPointer(rebasing: name.dropLast())
    guard isThere else { return skip(path, .unreadable) }
    let type = status.st_mode & S_IFMT
    let isFolder = type == S_IFDIR
    if name.first == UInt8(ascii: ".") { return skip(path, .hidden) }
    if isFolder, name.elementsEqual("node_modules".utf8) { return skip(path, .nodeModules) }
    if parent.ignores(path, isFolder: isFolder) { return skip(path, .ignored) }
    if type == S_IFLNK { return skip(path, .symlink) }
    guard let text = String(validating: path, as: UTF8.self) else {
      return skip(path, .notUTF8Name)
    }
    if isFolder {
      guard status.st_dev == device else { return skip(path, .otherFileSystem) }
      folders.append(WalkedFolder(String(decoding: name, as: UTF8.self), in: parent))
    } else if type == S_IFREG {
      let file = ScannedFile(
        path: text, size: Int(status.st_size),
        modified: FileMoment(status.st_mtim).nanoseconds,
        changed: FileMoment(status.st_ctim).nanoseconds,
        inode: UInt64(status.st_ino))
      if NotePath.isNote(name) { notes.append(file) } else { attachments.append(file) }
    } else {
      skip(path, .special)
    }
  }

  private mutating func skip(_ path: [UInt8], _ reason: SkipReason) {
    skips.append(Skip(path[...], reason))
  }
}

extension Skip {
  /// A path that need not be text.
  init(_ path: ArraySlice<UInt8>, _ reason: SkipReason) {
    self.init(path: String(decoding: path, as: UTF8.self), reason: reason)
  }
}
