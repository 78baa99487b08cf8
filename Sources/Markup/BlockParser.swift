/// Reads lines into blocks: containers are matched first, then new blocks open, then the text goes
/// to the leaf that is open.
///
/// One pass over the lines; what is kept between lines is the stack of open containers and the
/// lines of one open leaf.
struct BlockParser {
  /// How many containers may be open at once; deeper markers are text. Lists take two.
  static let maximumDepth = 100

  let bytes: Bytes
  let dialect: Dialect
  var tables = SideTables()
  var blocks: [Block] = []
  /// The open containers, from the document down.
  var open: [Int] = []
  var leaf = Leaf.none
  var leafBlock = 0
  /// The lines of the open leaf.
  var leafLines: [Piece] = []
  /// Whether the leaf's lines stand in the source with nothing between them to be cut.
  var leafIsInPlace = true
  /// The last child of the leaf's parent before the leaf.
  var leafElder = -1
  var references = References()
  var pairs = PairSearch()

  // The line and how much of it has been read. Columns count tabs as up to four.
  var lineStart = 0
  var lineEnd = 0
  var nextLine = 0
  var offset = 0
  var column = 0
  var tabIsPartial = false
  var first = 0
  var firstColumn = 0
  var indent = 0
  var isBlank = false
  var hasQuoteMark = false

  init(bytes: Bytes, dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// Reads all lines.
  mutating func run() {
    blocks.reserveCapacity(bytes.count / 48 + 4)
    blocks.append(Block(.document, start: 0, parent: 0))
    open.append(0)
    var position = afterByteOrderMark()
    if dialect.contains(.frontmatter) { position = readFrontmatter(at: position) }
    while position < bytes.count {
      lineStart = position
      lineEnd = bytes.lineEnd(from: position)
      nextLine = bytes.afterLineEnding(at: lineEnd)
      readLine()
      position = nextLine
    }
    closeLeaf()
    while !open.isEmpty { closeContainer() }
    blocks[0].end = bytes.count
    blocks[0].contentEnd = bytes.count
  }

  private func afterByteOrderMark() -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  private mutating func readLine() {
    offset = lineStart
    column = 0
    tabIsPartial = false
    hasQuoteMark = false
    findText()
    var matched = 1
    while matched < open.count, continues(open[matched]) { matched += 1 }
    let isAllMatched = matched == open.count
    if isAllMatched, addToVerbatimLeaf() { return }
    let leafContinues = isAllMatched && !isBlank && (leaf.isParagraph || leaf.isTable)
    let start = openBlocks(matched: matched, leafContinues: leafContinues)
    if start == .leaf { return }
    if start == .nothing, leaf.isParagraph, !isBlank {
      // Also a line that lazily goes on with the paragraph of a deeper container.
      clearBlankMarks()
      addParagraphLine()
      return
    }
    if start == .nothing, leafContinues, leaf.isTable, addTableRow() { return }
    if start == .nothing {
      if isBlank { markBlank(after: matched) }
      closeUnmatched(matched)
    }
    if isBlank {
      if start == .container { markBlankInNewContainer() }
    } else {
      openParagraph()
    }
  }

  /// Whether the line goes on with an open container; consumes the container's prefix.
  private mutating func continues(_ container: Int) -> Bool {
    switch blocks[container].kind {
    case .blockQuote, .callout:
      guard indent <= 3, first < lineEnd, bytes[first] == Byte.greater else { return false }
      takeQuoteMark()
      blocks[container].end = max(blocks[container].end, first < lineEnd ? offset : lineEnd)
    case .listItem:
      if indent >= blocks[container].itemIndent {
        advanceColumns(blocks[container].itemIndent)
      } else if isBlank, blocks.count > container + 1 {
        advance(to: first)
      } else {
        return false
      }
    case .footnoteDefinition:
      if indent >= 4 {
        advanceColumns(4)
      } else if !isBlank {
        return false
      }
    default:
      return true
    }
    findText()
    return true
  }

  /// Takes `>` and the blank after it.
  mutating func takeQuoteMark() {
    advance(to: first + 1)
    hasQuoteMark = true
    if offset < lineEnd, bytes[offset].isBlank { advanceColumns(1) }
  }
}
