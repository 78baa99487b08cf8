import Glibc

/// The bytes of a file, or of its beginning.
package struct FileBytes: Sendable, Equatable {
  /// What was read.
  package var bytes: [UInt8]
  /// Whether the file is longer than the limit that it was read with.
  package var isCut: Bool

  /// Bytes of a file that are taken at most; ``NoteReader/limit`` says how many are read as a note.
  package static let most = 64 << 20

  /// Reads a regular file below a root without following a symlink in its last component.
  ///
  /// Nil when there is no such file, it is not a regular file, or it cannot be read; `errno` says
  /// which.
  package static func read(path: String, limit: Int = most) -> FileBytes? {
    read(path, in: AT_FDCWD, limit: limit, flags: O_NOFOLLOW)
  }

  /// Reads `name` relative to the open folder `folder`.
  static func read(
    _ name: String, in folder: Int32, limit: Int, flags: Int32 = 0
  ) -> FileBytes? {
    let handle = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return readAll(handle, expected: min(Int(status.st_size), limit), limit: limit)
  }

  /// Everything that comes on stdin, up to `limit` bytes.
  package static func standardInput(limit: Int = most) -> [UInt8] {
    readAll(STDIN_FILENO, expected: 1 << 16, limit: limit)?.bytes ?? []
  }

  private static func readAll(_ handle: Int32, expected: Int, limit: Int) -> FileBytes? {
    var capacity = expected + 1
    var failed = false
    var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = fill(handle, UnsafeMutableRawBufferPointer(buffer), &failed)
    }
    // The file grew while it was read: go on until its end or the limit.
    while !failed, bytes.count == capacity, bytes.count <= limit {
      let more = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = fill(handle, UnsafeMutableRawBufferPointer(buffer), &failed)
      }
      capacity += 1 << 16
      bytes += more
    }
    guard !failed else { return nil }
    let isCut = bytes.count > limit
    if isCut { bytes.removeLast(bytes.count - limit) }
    return FileBytes(bytes: bytes, isCut: isCut)
  }

  private static func fill(
    _ handle: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ failed: inout Bool
  ) -> Int {
    var done = 0
    while done < buffer.count {
      let count = Glibc.read(handle, buffer.baseAddress! + done, buffer.count - done)
      if count < 0, errno == EINTR { continue }
      if count < 0 { failed = true }
      if count <= 0 { break }
      done += count
    }
    return done
  }
}
