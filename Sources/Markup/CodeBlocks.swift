extension BlockParser {
  /// Three or more backticks or tildes.
  mutating func openFence(limit: Int) -> Bool {
    let mark = bytes[first]
    var index = first
    while index < lineEnd, bytes[index] == mark { index += 1 }
    let length = index - first
    guard length >= 3 else { return false }
    let info = bytes.skipBlanks(from: index, to: lineEnd)
    if mark == Byte.backtick {
      var at = info
      while at < lineEnd {
        if bytes[at] == Byte.backtick { return false }
        at += 1
      }
    }
    closeUnmatched(limit)
    openLeaf(.fencedCode(mark: mark, length: length, indent: indent), .codeBlock, at: first)
    let end = trimmedLineEnd(from: info)
    blocks[leafBlock].end = max(end, index)
    blocks[leafBlock].contentStart = nextLine
    blocks[leafBlock].detail = tables.codeBlocks.count
    tables.codeBlocks.append(
      CodeBlock(info: info..<max(info, end), isFenced: true, isClosed: false))
    return true
  }

  mutating func openIndentedCode() {
    advanceColumns(4)
    let start = tabIsPartial ? offset + 1 : offset
    openLeaf(.indentedCode, .codeBlock, at: start)
    blocks[leafBlock].contentStart = start
    blocks[leafBlock].detail = tables.codeBlocks.count
    tables.codeBlocks.append(CodeBlock(info: start..<start, isFenced: false, isClosed: true))
    addVerbatimLine()
    leafIsInPlace = false
  }

  mutating func closeIndentedCode() {
    while let line = leafLines.last,
      bytes.skipBlanks(from: Int(line.start), to: Int(line.end)) == Int(line.end)
    {
      leafLines.removeLast()
    }
    closeVerbatim(end: nil)
    tables.codeBlocks[blocks[leafBlock].detail].pieces = blocks[leafBlock].pieces
  }

  /// `fenceEnd` is past the closing fence, nil where there is none.
  mutating func closeFencedCode(fenceEnd: Int?) {
    let code = blocks[leafBlock].detail
    if let line = leafLines.first {
      blocks[leafBlock].contentStart = Int(line.start)
    } else if fenceEnd == nil {
      blocks[leafBlock].contentStart = blocks[leafBlock].end
    } else {
      blocks[leafBlock].contentStart = min(blocks[leafBlock].contentStart, lineStart)
    }
    tables.codeBlocks[code].isClosed = fenceEnd != nil
    let lastLineStop = leafLines.last.map { bytes.afterLineEnding(at: Int($0.end)) }
    // Without a closing fence the last line ending belongs to the block, for the line may be empty.
    closeVerbatim(end: fenceEnd ?? lastLineStop)
    if let lastLineStop { blocks[leafBlock].contentEnd = lastLineStop }
    tables.codeBlocks[code].pieces = blocks[leafBlock].pieces
  }

  /// Whether the line closes a fence of this mark and length; where the closing fence ends.
  func closingFence(mark: UInt8, length: Int) -> Int? {
    guard indent <= 3, first < lineEnd, bytes[first] == mark else { return nil }
    var index = first
    while index < lineEnd, bytes[index] == mark { index += 1 }
    guard index - first >= length, bytes.skipBlanks(from: index, to: lineEnd) == lineEnd else {
      return nil
    }
    return index
  }

  /// Gives the line to an open leaf that holds text as it stands; false if it does not take it.
  mutating func addToVerbatimLeaf() -> Bool {
    switch leaf {
    case .none, .paragraph, .table:
      return false
    case .indentedCode:
      guard isBlank || indent >= 4 else { return false }
      if indent >= 4 { advanceColumns(4) } else { advance(to: first) }
      addVerbatimLine()
      leafIsInPlace = false
      markVerbatimLine(countsBlank: true)
    case .fencedCode(let mark, let length, let fenceIndent):
      markVerbatimLine(countsBlank: false)
      if let end = closingFence(mark: mark, length: length) {
        closeFencedCode(fenceEnd: end)
        return true
      }
      advanceColumns(min(indent, fenceIndent))
      addVerbatimLine()
    case .html(let ending):
      if case .blankLine = ending, isBlank { return false }
      markVerbatimLine(countsBlank: true)
      addVerbatimLine()
      if ending.isMet(by: bytes, in: offset..<lineEnd) { closeVerbatim(end: nil) }
    case .paired(let mark):
      markVerbatimLine(countsBlank: false)
      addPairedLine(mark)
    }
    return true
  }
}
