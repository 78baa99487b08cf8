extension BlockParser {
  /// A delimiter row below a paragraph whose last line has as many cells: that line becomes the
  /// header of a table, lines before it stay a paragraph.
  mutating func openTable() -> Bool {
    guard dialect.contains(.tables), let header = leafLines.last, let alignments = delimiterRow()
    else {
      return false
    }
    let headerStart = bytes.skipBlanks(from: Int(header.start), to: Int(header.end))
    let headerEnd = bytes.trimEnd(from: headerStart, to: Int(header.end))
    let cells = TableCells(bytes: bytes, row: headerStart..<headerEnd)
    guard cells.count == alignments.count else { return false }
    leafLines.removeLast()
    if leafLines.isEmpty {
      let paragraph = blocks.removeLast()
      blocks[paragraph.parent].lastChild = leafElder
    } else {
      closeParagraph()
    }
    leaf = .none
    openLeaf(.table, .table, at: headerStart)
    blocks[leafBlock].detail = tables.alignments.count
    tables.alignments.append(alignments)
    addRow(headerStart..<headerEnd)
    let end = trimmedLineEnd(from: first)
    blocks[leafBlock].end = end
    blocks[leafBlock].contentEnd = end
    clearBlankMarks()
    return true
  }

  /// Adds the line to the open table; false if there is no cell in it.
  mutating func addTableRow() -> Bool {
    let range = first..<trimmedLineEnd(from: first)
    var cells = TableCells(bytes: bytes, row: range)
    guard cells.next() != nil else { return false }
    clearBlankMarks()
    addRow(range)
    return true
  }

  private mutating func addRow(_ range: Range<Int>) {
    var row = Block(.tableRow, start: range.lowerBound, parent: leafBlock)
    row.end = range.upperBound
    row.contentEnd = range.upperBound
    blocks.append(row)
    blocks[blocks.count - 1].subtreeEnd = blocks.count
    blocks[leafBlock].end = range.upperBound
    blocks[leafBlock].contentEnd = range.upperBound
  }

  /// The alignments that the line gives if it is a delimiter row.
  private func delimiterRow() -> [Alignment]? {
    let end = trimmedLineEnd(from: first)
    for index in first..<end {
      let byte = bytes[index]
      guard byte == Byte.hyphen || byte == Byte.bar || byte == Byte.colon || byte.isBlank else {
        return nil
      }
    }
    var cells = TableCells(bytes: bytes, row: first..<end)
    var alignments: [Alignment] = []
    while let cell = cells.next() {
      guard let alignment = alignment(of: cell.content) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private func alignment(of cell: Range<Int>) -> Alignment? {
    var marks = cell
    guard !marks.isEmpty else { return nil }
    let isLeft = bytes[marks.lowerBound] == Byte.colon
    if isLeft { marks = marks.lowerBound + 1..<marks.upperBound }
    let isRight = !marks.isEmpty && bytes[marks.upperBound - 1] == Byte.colon
    if isRight { marks = marks.lowerBound..<marks.upperBound - 1 }
    guard !marks.isEmpty, marks.allSatisfy({ bytes[$0] == Byte.hyphen }) else { return nil }
    return isLeft ? (isRight ? .center : .left) : isRight ? .right : Alignment.none
  }

  /// `^id` alone on the line below a table is no row.
  mutating func openBlockIDParagraph(limit: Int) -> Bool {
    guard dialect.contains(.wiki), bytes.blockID(in: first..<lineEnd)?.lowerBound == first else {
      return false
    }
    closeUnmatched(limit)
    openParagraph()
    return true
  }
}

extension Document {
  /// How many cells a row of a table is written with, those included that the tree leaves out
  /// because the table has no columns for them.
  package func cellCount(ofRow row: Int) -> Int {
    source.withUnsafeBufferPointer { bytes in
      TableCells(bytes: bytes, row: nodes[row].range).count
    }
  }
}

/// The cells of one row, split at bars that no backslash escapes.
struct TableCells {
  struct Cell {
    /// Between the bars.
    var range: Range<Int>
    /// Without the blanks around.
    var content: Range<Int>
    var hasEscapedBar: Bool
  }

  let bytes: Bytes
  private var position: Int
  private let end: Int

  /// `row` begins and ends with text.
  init(bytes: Bytes, row: Range<Int>) {
    self.bytes = bytes
    end = row.upperBound
    let hasBar = !row.isEmpty && bytes[row.lowerBound] == Byte.bar
    position = hasBar ? row.lowerBound + 1 : row.lowerBound
  }

  /// How many are still to come.
  var count: Int {
    var rest = self
    var count = 0
    while rest.next() != nil { count += 1 }
    return count
  }

  mutating func next() -> Cell? {
    guard position < end else { return nil }
    var index = position
    var hasEscapedBar = false
    while index < end, bytes[index] != Byte.bar {
      if bytes[index] == Byte.backslash, index + 1 < end, bytes[index + 1] == Byte.bar {
        hasEscapedBar = true
        index += 1
      }
      index += 1
    }
    let range = position..<index
    position = index + 1
    let stop = bytes.trimEnd(from: range.lowerBound, to: range.upperBound)
    let start = bytes.skipBlanks(from: range.lowerBound, to: stop)
    return Cell(range: range, content: start..<stop, hasEscapedBar: hasEscapedBar)
  }
}
