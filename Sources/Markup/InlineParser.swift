/// Reads the text of leaf blocks into inline nodes, one leaf at a time.
///
/// One pass over the text makes tokens; delimiters and brackets are matched on stacks as in the
/// CommonMark appendix, with its bounds on how far a search looks back.
struct InlineParser {
  /// How deep inlines may nest; deeper marks are text.
  static let maximumDepth = 100

  let dialect: Dialect
  let references: References
  /// Which bytes are more than text, by value.
  let special: Bytes

  var bytes: Bytes
  var text: JoinedText
  var position = 0
  var end = 0
  var start = 0
  /// Where the text not yet made a token begins.
  var textStart = 0
  var tokens: [InlineToken] = []
  var delimiters: [Delimiter] = []
  var lastDelimiter = -1
  var spans: [DelimiterSpan] = []
  var openersBottom = [Int](repeating: -1, count: 24)
  var brackets: [Bracket] = []
  /// Brackets below this place on the stack cannot open links: a link stands in them.
  var linkFloor = 0
  /// Likewise those that cannot open a footnote: one stands in them.
  var noteFloor = 0
  var searches = FailedSearches()
  var mayHoldEmail = false
  var tree: TreeBuilder
  var place = TreePlace()

  init(
    source: Bytes, dialect: Dialect, references: References, special: Bytes, tree: TreeBuilder
  ) {
    bytes = source
    text = JoinedText(source: source, range: 0..<0, lines: [])
    self.dialect = dialect
    self.references = references
    self.special = special
    self.tree = tree
  }

  /// Parses `text` into children of the node added last.
  mutating func parse(_ text: JoinedText, endsInBlockID: Bool) {
    self.text = text
    text.withBytes { bytes, range in
      self.bytes = bytes
      start = range.lowerBound
      position = range.lowerBound
      end = range.upperBound
      textStart = position
      let blockID = endsInBlockID ? takeBlockID() : nil
      readTokens()
      matchDelimiters(above: -1)
      if let blockID { tokens.append(blockID) }
      buildTree()
    }
    tokens.removeAll(keepingCapacity: true)
    delimiters.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    lastDelimiter = -1
    linkFloor = 0
    noteFloor = 0
    mayHoldEmail = false
    searches.reset()
  }

  private mutating func readTokens() {
    let bytes = bytes
    let special = special
    while true {
      var index = position
      while index < end, special[Int(bytes[index])] == 0 { index &+= 1 }
      position = index
      guard index < end else { break }
      readSpecial(bytes[index])
    }
    flushText(to: end)
  }

  private mutating func readSpecial(_ byte: UInt8) {
    switch byte {
    case Byte.lineFeed, Byte.carriageReturn: readLineEnding()
    case Byte.backslash: readEscape()
    case Byte.backtick: readCode()
    case Byte.star, Byte.underscore, Byte.tilde, Byte.equal: readDelimiters(byte)
    case Byte.openBracket: readOpenBracket()
    case Byte.closeBracket: readCloseBracket()
    case Byte.ampersand: readEntity()
    case Byte.less: readAngle()
    case Byte.colon: readAddress()
    case Byte.dot: readWebAddress()
    case Byte.at:
      mayHoldEmail = true
      position += 1
    case Byte.hash: readTag()
    case Byte.dollar: readMath()
    case Byte.percent: readComment()
    default: position += 1
    }
  }

  /// Makes the text that is pending before `stop` a token.
  mutating func flushText(to stop: Int) {
    if stop > textStart { tokens.append(InlineToken(.leaf, .text, textStart, stop)) }
  }

  /// Ends the pending text where reading stands and reads `length` bytes as a node.
  mutating func add(_ node: NodeKind, to stop: Int, head: Int = 0, tail: Int = 0, detail: Int = 0) {
    flushText(to: position)
    var token = InlineToken(.leaf, node, position, stop)
    token.head = Int32(truncatingIfNeeded: head)
    token.tail = Int32(truncatingIfNeeded: tail)
    token.detail = Int32(truncatingIfNeeded: detail)
    tokens.append(token)
    position = stop
    textStart = stop
  }

  private mutating func readLineEnding() {
    var blanks = position
    while blanks > textStart, bytes[blanks - 1].isBlank { blanks -= 1 }
    let isHard =
      position - blanks >= 2 && bytes[position - 1] == Byte.space
      && bytes[position - 2] == Byte.space
    let next = bytes.skipBlanks(from: bytes.afterLineEnding(at: position), to: end)
    position = blanks
    add(isHard ? .hardBreak : .softBreak, to: min(next, end))
  }

  private mutating func readEscape() {
    let next = position + 1
    guard next < end else {
      position = next
      return
    }
    if bytes[next].isLineEnding {
      add(
        .hardBreak, to: min(bytes.skipBlanks(from: bytes.afterLineEnding(at: next), to: end), end))
    } else if bytes[next].isPunctuation {
      add(.escape, to: next + 1, head: 1)
    } else {
      position = next
    }
  }

  private mutating func readEntity() {
    if let stop = bytes.entityEnd(at: position, to: end) {
      add(.entity, to: stop)
    } else {
      position += 1
    }
  }
}

/// Searches that found nothing up to the end of the text need not be made again from a later place.
struct FailedSearches {
  var comment = false
  var instruction = false
  var declaration = false
  var characterData = false
  /// Where the last address without a valid domain ended.
  var addressEnd = 0
  /// The last known place of a run of backticks, by length.
  var backticks: [Int] = []
  var backticksAreKnown = false

  mutating func reset() {
    comment = false
    instruction = false
    declaration = false
    characterData = false
    addressEnd = 0
    backticks.removeAll(keepingCapacity: true)
    backticksAreKnown = false
  }
}
