import Glibc
import WikiIndex

/// Files that a command makes for the user.
enum NewFile {
  /// Writes a file that does not exist yet, making its folders; never replaces one.
  static func write(_ text: String, to path: String) throws {
    let folder = DiskPath.parent(path)
    guard FileSystem.makeFolder(folder, mode: 0o755) else {
      throw Failure.usage("cannot make \(folder): \(reason())")
    }
    let handle = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard handle >= 0 else {
      let hint = errno == EEXIST ? "it is there already; edit it or move it away" : reason()
      throw Failure.usage("cannot write \(path): \(hint)")
    }
    defer { close(handle) }
    guard Array(text.utf8).withUnsafeBytes({ FileSystem.write($0, to: handle) }) else {
      throw Failure.usage("cannot write \(path): \(reason())")
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
