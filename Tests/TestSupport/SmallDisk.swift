import Glibc

/// A file system in memory with little room, mounted on a folder of its own until the value goes.
package final class SmallDisk {
  private let folder: TemporaryFolder
  /// Absolute path of its root.
  package var path: String { folder.path }

  /// The error number of a mount that was refused.
  package struct Refusal: Error {
    let code: Int32
  }

  /// Whether this process may mount one.
  package static var isPossible: Bool { (try? SmallDisk(kilobytes: 64)) != nil }

  /// Mounts an empty one.
  package init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      throw Refusal(code: errno)
    }
  }

  deinit { umount2(folder.path, Int32(MNT_DETACH)) }

  /// Leaves no room on it.
  package func fill() throws {
    let handle = open("\(path)/filling", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard handle >= 0 else { throw Refusal(code: errno) }
    defer { close(handle) }
    let block = [UInt8](repeating: 1, count: 4096)
    while write(handle, block, block.count) > 0 {}
  }

  /// Gives it another size; what is on it stays.
  package func resize(kilobytes: Int) throws {
    guard mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT), "size=\(kilobytes)k") == 0 else {
      throw Refusal(code: errno)
    }
  }
}
