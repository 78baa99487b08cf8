/// What a line opened before its text.
enum Opened {
  case nothing
  case container
  /// A leaf that took the rest of the line.
  case leaf
}

extension BlockParser {
  /// Opens what the line's text begins with: any number of containers, at most one leaf.
  mutating func openBlocks(matched: Int, leafContinues: Bool) -> Opened {
    var opened = Opened.nothing
    var paragraphMayGoOn = leaf.isParagraph
    while !isBlank {
      let continuesParagraph = opened == .nothing && leafContinues && leaf.isParagraph
      if indent >= 4 {
        guard !paragraphMayGoOn else { return opened }
        if opened == .nothing { closeUnmatched(matched) }
        openIndentedCode()
        return .leaf
      }
      let byte = bytes[first]
      if byte.isLetter || byte >= 0x80 { return opened }
      let limit = opened == .nothing ? matched : open.count
      if openLeafBlock(
        byte, limit: limit, continuesParagraph: continuesParagraph,
        interruptsParagraph: continuesParagraph || paragraphMayGoOn)
      {
        return .leaf
      }
      guard limit < Self.maximumDepth,
        openContainer(byte, limit: limit, continuesParagraph: continuesParagraph)
      else { return opened }
      opened = .container
      paragraphMayGoOn = false
      if blocks[blocks.count - 1].kind == .calloutTitle { return .leaf }
      // What follows the box of a task is always a paragraph.
      if let last = open.last, blocks[last].kind == .listItem, blocks[last].small != 0 {
        return .container
      }
      findText()
    }
    return opened
  }

  /// Opens a leaf at the line's text if one begins there. `interruptsParagraph` is also true where
  /// the line could lazily go on with a paragraph.
  private mutating func openLeafBlock(
    _ byte: UInt8, limit: Int, continuesParagraph: Bool, interruptsParagraph: Bool
  ) -> Bool {
    switch byte {
    case Byte.hash:
      return openHeading(limit: limit)
    case Byte.backtick, Byte.tilde:
      return openFence(limit: limit)
    case Byte.less:
      return openHTML(limit: limit, interruptsParagraph: interruptsParagraph)
    case Byte.equal:
      return continuesParagraph && underlineParagraph()
    case Byte.hyphen:
      if continuesParagraph, underlineParagraph() { return true }
      if openThematicBreak(limit: limit) { return true }
      return continuesParagraph && !isListMarker(interrupting: true) && openTable()
    case Byte.star, Byte.underscore:
      return openThematicBreak(limit: limit)
    case Byte.bar, Byte.colon:
      return continuesParagraph && openTable()
    case Byte.dollar, Byte.percent:
      return openPaired(byte, limit: limit, continuesParagraph: continuesParagraph)
    case Byte.caret:
      return leaf.isTable && openBlockIDParagraph(limit: limit)
    default:
      return false
    }
  }

  private mutating func openContainer(_ byte: UInt8, limit: Int, continuesParagraph: Bool) -> Bool {
    switch byte {
    case Byte.greater:
      closeUnmatched(limit)
      openQuote()
      return true
    case Byte.openBracket:
      return openFootnote(limit: limit)
    case Byte.hyphen, Byte.star, Byte.plus, 0x30...0x39:
      return openListItem(limit: limit, continuesParagraph: continuesParagraph)
    default:
      return false
    }
  }

  private mutating func openQuote() {
    let quote = addContainer(.blockQuote, at: first)
    takeQuoteMark()
    blocks[quote].contentStart = offset
    findText()
    blocks[quote].end = isBlank ? lineEnd : offset
    if dialect.contains(.callouts), !isBlank { readCalloutHead(of: quote) }
  }
}
