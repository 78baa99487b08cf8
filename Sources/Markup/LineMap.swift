/// Lines and columns of a source, found from byte offsets.
package struct LineMap: Sendable {
  private let source: [UInt8]
  /// Where each line begins.
  private var starts: [Int] = [0]

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
  }

  /// How many lines there are; the empty one after a last line ending counts.
  package var count: Int { starts.count }

  /// The line that holds the byte at `offset`, counted from 1. O(log lines).
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and column of the byte at `offset`, both counted from 1, columns in Unicode scalars.
  package func position(at offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let before = source[starts[line - 1]..<min(max(offset, starts[line - 1]), source.count)]
    return (line, before.lazy.filter { $0 & 0xC0 != 0x80 }.count + 1)
  }

  /// The bytes of a line counted from 1, without its line ending.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : source.count
    guard line < starts.count else { return start..<end }
    if end > start, source[end - 1] == Byte.lineFeed { end -= 1 }
    if end > start, source[end - 1] == Byte.carriageReturn { end -= 1 }
    return start..<end
  }
}
