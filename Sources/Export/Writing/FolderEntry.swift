import Glibc
import WikiIndex

/// What is at a path; symlinks are not followed unless said.
enum FolderEntry {
  struct Identity: Equatable {
    var device: UInt64
    var inode: UInt64
  }

  static func size(_ path: String) -> Int {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Of what a path leads to, symlinks followed.
  static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  static func isEmpty(_ folder: String) -> Bool { FileSystem.names(in: folder)?.isEmpty ?? false }

  /// Removes a file, or a folder with what is in it; links are removed, not followed.
  static func remove(_ path: String) {
    guard FileSystem.kind(path, followsLinks: false) == .folder else {
      unlink(path)
      return
    }
    for name in FileSystem.names(in: path) ?? [] { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
