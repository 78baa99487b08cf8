/// Where the lines of a text begin, and the columns in them.
struct Lines: Sendable {
  private let source: [UInt8]
  private let starts: [Int]
  /// Scalars that begin before each multiple of `stride` bytes; empty where all bytes are ASCII.
  private let scalarsBefore: [UInt32]

  private static let stride = 256

  /// LF, CRLF and CR each end a line.
  init(_ source: [UInt8]) {
    var starts = [0]
    source.withUnsafeBufferPointer { bytes in
      for position in bytes.indices where bytes[position] <= 0x0D {
        let byte = bytes[position]
        if byte == 0x0A
          || (byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A))
        {
          starts.append(position + 1)
        }
      }
    }
    self.source = source
    self.starts = starts
    scalarsBefore = Lines.countScalars(source)
  }

  /// From 1.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// From 1, in Unicode scalars; costs at most some hundred bytes, however long the line.
  func column(at offset: Int) -> Int {
    let start = start(of: line(at: offset))
    if scalarsBefore.isEmpty { return offset - start + 1 }
    return scalars(before: offset) - scalars(before: start) + 1
  }

  /// Where a line begins; `line` counts from 1.
  func start(of line: Int) -> Int { starts[min(max(1, line), starts.count) - 1] }

  /// Where a line ends, its line ending aside; `line` counts from 1.
  func end(of line: Int) -> Int {
    guard line < starts.count else { return source.count }
    var end = starts[max(1, line)]
    while end > start(of: line), source[end - 1].isLineEnd { end -= 1 }
    return end
  }

  /// A range with the line that it begins in.
  func place(_ range: Range<Int>) -> Place { Place(line: line(at: range.lowerBound), range: range) }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Lines.stride
    var count = Int(scalarsBefore[block])
    for position in block * Lines.stride..<offset where source[position].isScalarStart {
      count += 1
    }
    return count
  }

  private static func countScalars(_ source: [UInt8]) -> [UInt32] {
    source.withUnsafeBufferPointer { bytes in
      guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
      var counts: [UInt32] = [0]
      counts.reserveCapacity(bytes.count / stride + 1)
      for start in Swift.stride(from: 0, to: bytes.count - bytes.count % stride, by: stride) {
        var count: UInt32 = 0
        for position in start..<start + stride where bytes[position].isScalarStart { count += 1 }
        counts.append(counts[counts.count - 1] + count)
      }
      return counts
    }
  }
}
