import Markup

extension Document {
  /// What a line needs at its start to stand in the containers around a block: quote marks and
  /// blanks.
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
