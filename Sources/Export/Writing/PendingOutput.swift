import Glibc

/// An export on its way: a hidden sibling of the target that becomes it in one step, or goes.
final class PendingOutput: Sendable {
  let target: Target
  /// Absolute path of the sibling.
  let path: String
  private let lock: Int32

  /// The sibling as a folder to write into.
  var files: OutputFiles { OutputFiles(folder: path) }

  /// Makes the sibling, and removes those that a killed export to the same target left.
  init(_ target: Target) throws(ExportFailure) {
    let prefix = Self.prefix(of: target)
    Self.removeAbandoned(prefix, in: target.parent)
    let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let path = "\(target.parent == "/" ? "" : target.parent)/\(prefix)\(number)"
    guard mkdir(path, 0o755) == 0 else { throw OutputFiles.failure(target.path) }
    // Held as long as the export runs: a folder that can be locked belongs to nobody.
    let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      rmdir(path)
      throw OutputFiles.failure(target.path)
    }
    self.target = target
    self.path = path
    self.lock = lock
  }

  deinit {
    FolderEntry.remove(path)
    close(lock)
  }

  /// Makes the folder the target: what was there before goes only after.
  func becomeFolder() throws(ExportFailure) {
    guard LinuxCalls.syncFileSystem(of: lock) else { throw OutputFiles.failure(target.path) }
    switch target.present {
    case .earlierExport: try exchange()
    default: try rename(path, target.path)
    }
    syncParent()
  }

  /// Makes one file of the folder the target.
  func becomeFile(_ name: String) throws(ExportFailure) {
    try rename("\(path)/\(name)", target.path)
    syncParent()
  }

  private func exchange() throws(ExportFailure) {
    try swap()
    // Somebody may have put a file there since it was looked at: then all goes back.
    do {
      try EarlierExport.check(path, target.path)
    } catch {
      try swap()
      throw error
    }
  }

  /// Puts sibling and target in each other's place, in one step where the file system can.
  private func swap() throws(ExportFailure) {
    if LinuxCalls.exchange(path, target.path) { return }
    let aside = path + ".old"
    try rename(target.path, aside)
    do {
      try rename(path, target.path)
    } catch {
      try rename(aside, target.path)
      throw error
    }
    try rename(aside, path)
  }

  private func rename(_ from: String, _ to: String) throws(ExportFailure) {
    guard Glibc.rename(from, to) == 0 else { throw OutputFiles.failure(to) }
  }

  private func syncParent() {
    let handle = open(target.parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  private static func prefix(of target: Target) -> String {
    var name = target.name
    while name.utf8.count > 200 { name.removeLast() }
    return ".\(name).lore-"
  }

  private static func removeAbandoned(_ prefix: String, in folder: String) {
    for name in FolderEntry.names(in: folder) ?? []
    where name.hasPrefix(prefix) && !name.hasSuffix(".old")
      && FolderEntry.kind("\(folder)/\(name)") == .folder
    {
      let handle = open("\(folder)/\(name)", O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard handle >= 0 else { continue }
      if flock(handle, LOCK_EX | LOCK_NB) == 0 { FolderEntry.remove("\(folder)/\(name)") }
      close(handle)
    }
  }
}
