import Glibc
import WikiIndex

/// Files below one folder, written by path from it.
struct OutputFiles: Sendable {
  let folder: String

  /// Makes a folder; its parent is there.
  func makeFolder(_ path: String) throws(ExportFailure) {
    guard mkdir("\(folder)/\(path)", 0o755) == 0 else { throw Self.failure(path) }
  }

  /// Writes a new file.
  func write(_ bytes: [UInt8], to path: String, syncs: Bool = false) throws(ExportFailure) {
    let handle = try create(path)
    defer { close(handle) }
    try Self.writeAll(bytes[...], to: handle, path)
    if syncs, fsync(handle) != 0 { throw Self.failure(path) }
  }

  /// Copies a regular file into a new one; its size and SHA-256.
  ///
  /// A link in the last component is not followed.
  func copy(
    _ source: String, to path: String
  ) throws(ExportFailure) -> (bytes: Int, sum: String) {
    let handle = try create(path)
    defer { close(handle) }
    return try Self.read(source) { bytes throws(ExportFailure) in
      try Self.writeAll(bytes, to: handle, path)
    }
  }

  /// Reads a regular file in parts; its size and SHA-256.
  static func read(
    _ source: String, _ body: (ArraySlice<UInt8>) throws(ExportFailure) -> Void
  ) throws(ExportFailure) -> (bytes: Int, sum: String) {
    let input = open(source, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard input >= 0 else { throw .unreadable(source) }
    defer { close(input) }
    var status = stat()
    guard fstat(input, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(source)
    }
    var sum = SHA256()
    var total = 0
    var part = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = part.withUnsafeMutableBytes { Glibc.read(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(source) }
      if count == 0 { return (total, sum.finish()) }
      total += count
      sum.add(part[..<count])
      try body(part[..<count])
    }
  }

  private func create(_ path: String) throws(ExportFailure) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let handle = open("\(folder)/\(path)", flags, 0o644)
    guard handle >= 0 else { throw Self.failure(path) }
    return handle
  }

  private static func writeAll(
    _ bytes: ArraySlice<UInt8>, to handle: Int32, _ path: String
  ) throws(ExportFailure) {
    guard bytes.withUnsafeBytes({ FileSystem.write($0, to: handle) }) else { throw failure(path) }
  }

  /// What the last system call refused, as one line.
  static func failure(_ path: String) -> ExportFailure {
    let reason = String(cString: strerror(errno))
    return .refused("cannot write \(path): \(reason); nothing was exported")
  }
}
