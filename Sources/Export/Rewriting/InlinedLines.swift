/// Lines of inlined text.
enum InlinedLines {
  /// The bytes without empty lines at either end.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var end = bytes.count
    while end > 0, isBlank(bytes[end - 1]) { end -= 1 }
    var start = 0
    var position = 0
    while position < end, isBlank(bytes[position]) {
      if bytes[position] == 0x0A || bytes[position] == 0x0D { start = position + 1 }
      position += 1
    }
    return Array(bytes[min(start, end)..<end])
  }

  /// Every line after the first with up to `columns` blanks and quote marks taken off its start.
  static func dedented(_ bytes: [UInt8], by columns: Int) -> [UInt8] {
    guard columns > 0 else { return bytes }
    return mapLines(bytes) { line, isFirst in
      guard !isFirst else { return line }
      var start = line.startIndex
      let stop = min(line.endIndex, line.startIndex + columns)
      while start < stop, line[start] == 0x20 || line[start] == 0x3E || line[start] == 0x09 {
        start += 1
      }
      return line[start...]
    }
  }

  /// Every line after the first with a prefix; empty lines get it without blanks at its end.
  static func prefixed(_ bytes: [UInt8], with prefix: String) -> [UInt8] {
    guard !prefix.isEmpty else { return bytes }
    let whole = Array(prefix.utf8)
    let bare = trimmedEnd(prefix)
    return mapLines(bytes) { line, isFirst in
      if isFirst { return line }
      let isEmpty = line.allSatisfy(isBlank)
      return (isEmpty ? bare : whole)[...] + line
    }
  }

  /// A prefix as an empty line has it.
  static func trimmedEnd(_ prefix: String) -> [UInt8] {
    var bytes = Array(prefix.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  private static func mapLines(
    _ bytes: [UInt8], _ transform: (ArraySlice<UInt8>, Bool) -> ArraySlice<UInt8>
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      end = min(end + 1, bytes.count)
      result.append(contentsOf: transform(bytes[start..<end], start == 0))
      start = end
    }
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
