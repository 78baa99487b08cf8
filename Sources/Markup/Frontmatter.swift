extension BlockParser {
  /// Adds a frontmatter block if the lines at `start` are one; where reading goes on.
  mutating func readFrontmatter(at start: Int) -> Int {
    let firstEnd = bytes.lineEnd(from: start)
    guard isFence(start..<firstEnd, marks: [Byte.hyphen]) else { return start }
    let content = bytes.afterLineEnding(at: firstEnd)
    var line = content
    while line < bytes.count {
      let end = bytes.lineEnd(from: line)
      if isFence(line..<end, marks: [Byte.hyphen, Byte.dot]) {
        let block = add(.frontmatter, at: start)
        blocks[block].contentStart = content
        blocks[block].contentEnd = line
        close(block, end: end)
        return bytes.afterLineEnding(at: end)
      }
      line = bytes.afterLineEnding(at: end)
    }
    return start
  }

  /// Three equal marks and blanks after them.
  private func isFence(_ line: Range<Int>, marks: [UInt8]) -> Bool {
    guard line.count >= 3, marks.contains(bytes[line.lowerBound]) else { return false }
    let mark = bytes[line.lowerBound]
    guard bytes[line.lowerBound + 1] == mark, bytes[line.lowerBound + 2] == mark else {
      return false
    }
    let rest = line.lowerBound + 3
    return bytes.skipBlanks(from: rest, to: line.upperBound) == line.upperBound
  }
}
