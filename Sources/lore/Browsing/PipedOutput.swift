import Browser
import Glibc
import Synchronization

/// What a program writes to one of its streams, as far as it is kept.
final class PipedOutput: Sendable {
  private let descriptor: Int32
  private let read = Mutex<(bytes: [UInt8], isCut: Bool)>(([], false))

  /// Takes over the reading end of a pipe.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether more was written than is kept.
  var isCut: Bool { read.withLock { $0.isCut } }

  /// Control characters but line ends and tabs are pictures of themselves.
  var text: String {
    let bytes = read.withLock { $0.bytes }
    return Escaped.block(String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n"))
  }

  /// Reads to the end of the stream, else up to where it stands at the program's end; false where
  /// it wrote more than is kept. To be called once: the pipe is closed then, which ends who still
  /// writes.
  func read(until ended: ProgramEnd) -> Bool {
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= PipeResult.limit, ended.isReadable(descriptor) {
      let count = Glibc.read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    let isCut = bytes.count > PipeResult.limit
    let kept = Array(bytes.prefix(PipeResult.limit))
    read.withLock { $0 = (kept, isCut) }
    return !isCut
  }
}

/// That a program has ended, for those who wait for what it writes.
final class ProgramEnd: Sendable {
  private let ends: (reading: Int32, writing: Int32)

  /// Throws where there is no descriptor left.
  init() throws(StartFailure) {
    var both: [Int32] = [0, 0]
    guard pipe(&both) == 0 else { throw StartFailure(number: errno) }
    for end in both { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    ends = (both[0], both[1])
  }

  deinit {
    close(ends.reading)
    close(ends.writing)
  }

  /// Says so to all who wait, now and later.
  func tell() {
    var byte: UInt8 = 0
    while write(ends.writing, &byte, 1) < 0, errno == EINTR {}
  }

  /// Waits for something to be read, or the end of the stream; false once the program has ended and
  /// there is neither.
  func isReadable(_ descriptor: Int32) -> Bool {
    var waited = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: ends.reading, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waited, nfds_t(waited.count), -1) < 0, errno == EINTR {}
    return waited[0].revents != 0
  }
}
