import Glibc

/// What is asked of the file system.
package enum FileSystem {
  /// What is at a path.
  package enum Kind { case file, folder, other }

  /// What is at a path; nil where nothing is.
  package static func kind(_ path: String, followsLinks: Bool = true) -> Kind? {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether a folder is at the path, not through a symlink.
  static func isFolder(_ path: String) -> Bool { kind(path, followsLinks: false) == .folder }

  /// Whether a file is at the path, not through a symlink.
  static func isFile(_ path: String) -> Bool { kind(path, followsLinks: false) == .file }

  /// The absolute path with symlinks resolved; nil where nothing is.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Names of all that is in a folder, in no order; nil where it cannot be listed.
  package static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Makes a folder and those that it is to be in; false where that cannot be, and `errno` says
  /// why.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - mode: the permissions of those that are made, less the process's mask.
  package static func makeFolder(_ path: String, mode: UInt32) -> Bool {
    var made = ""
    for component in path.utf8.split(separator: UInt8(ascii: "/")) {
      made += "/\(Substring(component))"
      if kind(made) == .folder || mkdir(made, mode_t(mode)) == 0 { continue }
      // Somebody else may have made it meanwhile.
      guard errno == EEXIST, kind(made) == .folder else { return false }
    }
    return true
  }

  /// Writes all bytes to an open file, in as many pieces as that takes; false where it takes no
  /// more, and `errno` says why.
  package static func write(_ bytes: UnsafeRawBufferPointer, to handle: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(handle, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
  }
}
