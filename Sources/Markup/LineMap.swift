/// Lines and columns of a source, found from byte offsets.
package struct LineMap: Sendable {
  private let source: [UInt8]
  /// Where each line begins.
  private var starts: [Int] = [0]
  /// Scalars that begin before each multiple of `stride` bytes; empty where all bytes are ASCII.
  private let scalarsBefore: [UInt32]

  private static let stride = 256

  /// Finds the lines of `source`; LF, CRLF and CR end a line.
  package init(_ source: [UInt8]) {
    self.source = source
    let found = source.withUnsafeBufferPointer { bytes in
      var found: [Int] = []
      var position = bytes.lineEnd(from: 0)
      while position < bytes.count {
        let next = bytes.afterLineEnding(at: position)
        found.append(next)
        position = bytes.lineEnd(from: next)
      }
      return found
    }
    starts.append(contentsOf: found)
    scalarsBefore = source.withUnsafeBufferPointer(Self.countScalars)
  }

  /// How many lines there are; the empty one after a last line ending counts.
  package var count: Int { starts.count }

  /// The line that holds the byte at `offset`, counted from 1. O(log lines).
  package func line(at offset: Int) -> Int { max(1, starts.partition { $0 <= offset }) }

  /// The column of the byte at `offset`, counted from 1, in Unicode scalars; costs at most some
  /// hundred bytes, however long the line.
  package func column(at offset: Int) -> Int { position(at: offset).column }

  /// Line and column of the byte at `offset`, both counted from 1, columns in Unicode scalars.
  package func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let start = starts[line - 1]
    let end = min(max(offset, start), source.count)
    if scalarsBefore.isEmpty { return (line, end - start + 1) }
    return (line, scalars(before: end) - scalars(before: start) + 1)
  }

  /// The bytes of a line counted from 1, without its line ending.
  package func range(ofLine line: Int) -> Range<Int> { start(of: line)..<end(of: line) }

  /// Where a line begins; the first or last one for a number that none has.
  package func start(of line: Int) -> Int { starts[min(max(1, line), starts.count) - 1] }

  /// Where a line ends, its line ending aside.
  package func end(of line: Int) -> Int {
    guard line < starts.count else { return source.count }
    var end = starts[max(1, line)]
    while end > start(of: line), source[end - 1].isLineEnding { end -= 1 }
    return end
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.stride
    var count = Int(scalarsBefore[block])
    for position in block * Self.stride..<offset where source[position] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  private static func countScalars(_ bytes: Bytes) -> [UInt32] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
    var counts: [UInt32] = [0]
    counts.reserveCapacity(bytes.count / stride + 1)
    for start in Swift.stride(from: 0, to: bytes.count - bytes.count % stride, by: stride) {
      var count: UInt32 = 0
      for position in start..<start + stride where bytes[position] & 0xC0 != 0x80 { count += 1 }
      counts.append(counts[counts.count - 1] + count)
    }
    return counts
  }
}
