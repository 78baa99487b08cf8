import Glibc

/// Files that a command makes for the user.
enum NewFile {
  /// Writes a file that does not exist yet, making its folders; never replaces one.
  static func write(_ text: String, to path: String) throws {
    try makeFolder(FilePath.parent(path))
    let handle = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard handle >= 0 else {
      let hint = errno == EEXIST ? "it is there already; edit it or move it away" : reason()
      throw Failure.usage("cannot write \(path): \(hint)")
    }
    defer { close(handle) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(handle, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure.usage("cannot write \(path): \(reason())") }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func makeFolder(_ path: String) throws {
    if FilePath.kind(path) == .folder { return }
    if path != "/" { try makeFolder(FilePath.parent(path)) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw Failure.usage("cannot make \(path): \(reason())")
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
