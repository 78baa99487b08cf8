import CursesShim
import Glibc

/// A way for any thread to make the loop look up from waiting.
package final class Wake: Sendable {
  let reading: Int32
  let writing: Int32

  /// A pipe whose ends never block.
  package init() {
    var ends: [Int32] = [-1, -1]
    // A pipe that cannot be made leaves -1, which poll passes over.
    cs_pipe(&ends)
    reading = ends[0]
    writing = ends[1]
  }

  deinit {
    close(reading)
    close(writing)
  }

  /// Makes the loop report `.wake`; several posts before it looks are one.
  package func post() {
    var byte: UInt8 = 0
    _ = write(writing, &byte, 1)
  }

  /// Takes what was posted: 0 for `post`, else a signal's number.
  func take() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(reading, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : []
  }
}
