import Markup

extension Document {
  /// What a line needs at its start to stand in the containers around a block: quote marks and blanks.
  func linePrefix(of block: Int) -> String {
    var prefix = ""
    for container in ancestors(of: block).reversed() {
      switch nodes[container].kind {
      case .blockQuote, .callout:
        pad(&prefix, to: column(of: nodes[container].range.lowerBound))
        prefix += "> "
      case .listItem:
        let start = nodes[container].range.lowerBound
        pad(&prefix, to: column(of: start) + markerWidth(at: start))
      case .footnoteDefinition: prefix += "    "
      default: break
      }
    }
    return prefix
  }

  /// Columns from the start of the line, tabs reaching to the next multiple of four.
  func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, source[start - 1] != 0x0A, source[start - 1] != 0x0D { start -= 1 }
    var column = 0
    for byte in source[start..<offset] {
      if byte == 0x09 { column += 4 - column % 4 } else if byte & 0xC0 != 0x80 { column += 1 }
    }
    return column
  }

  /// A list marker and the blanks after it that count.
  private func markerWidth(at start: Int) -> Int {
    var end = start
    while end < source.count, source[end] != 0x20, source[end] != 0x09, source[end] != 0x0A {
      end += 1
    }
    let width = end - start
    var blanks = 0
    while end < source.count, source[end] == 0x20, blanks < 5 {
      blanks += 1
      end += 1
    }
    return width + (blanks == 0 || blanks == 5 ? 1 : blanks)
  }

  private func pad(_ prefix: inout String, to column: Int) {
    if prefix.utf8.count < column {
      prefix += String(repeating: " ", count: column - prefix.utf8.count)
    }
  }
}

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
