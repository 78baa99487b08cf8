import Glibc

/// Questions to the file system.
enum FileSystem {
  /// Whether a folder is at the path, not through a symlink.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
