import Markup

/// What is known of a block of HTML or math of more than one unit.
struct LiteralShape: Sendable {
  let text: LiteralText
  /// Where its parts end, the last at the end of the text.
  private(set) var ends: [Int] = []
  /// What is open where the parts of HTML begin.
  private(set) var states: [Int: HTMLState] = [:]
  /// Of the parts that begin inside a table the part in which it begins.
  private(set) var origins: [Int: Int] = [:]
  /// Blocks of markdown that stand in the HTML, by where they do, in order.
  let inserted: [InsertedBlock]

  /// The most bytes of HTML in a unit, where its tags allow it.
  private static let bytes = 32 * 1024
  /// How many times as many a table has in one.
  private static let tableParts = 4

  /// Math, in parts of so many lines.
  init(math text: LiteralText) {
    self.text = text
    inserted = []
    var lines = 0
    for (index, byte) in text.bytes.enumerated() where byte == 0x0a {
      lines += 1
      if lines % Unit.codeLines == 0 { ends.append(index + 1) }
    }
    if ends.last != text.bytes.count { ends.append(text.bytes.count) }
  }

  /// HTML, parted before tags of blocks, or wherever that takes too long.
  init(html text: LiteralText, inserted: [InsertedBlock] = []) {
    self.text = text
    self.inserted = inserted
    var scanner = HTMLScanner(text.bytes, in: 0..<text.bytes.count)
    var state = HTMLState()
    var start = 0
    var lines = 0
    var tableStart = 0
    while let token = scanner.next() {
      let count = token.range.lowerBound - start
      // A table stays whole as long as may be: its columns are measured together.
      let most = state.tables > 0 ? LiteralShape.tableParts : 1
      let isFull = lines >= most * Unit.codeLines || count > most * LiteralShape.bytes
      if count > 2 * most * LiteralShape.bytes || isFull && token.opensBlock(in: state) {
        start = token.range.lowerBound
        ends.append(start)
        states[start] = state
        if state.tables > 0 { origins[start] = tableStart }
        lines = 0
      }
      switch token {
      case .tag(let tag, _):
        let isOutside = state.tables == 0
        state.take(tag, &scanner)
        if isOutside, state.tables > 0 { tableStart = start }
      case .blank(let range): lines += text.bytes[range].count { $0 == 0x0a }
      default: break
      }
    }
    ends.append(text.bytes.count)
  }
}

extension HTMLToken {
  /// Whether a part can begin with it: not inside a row of a table.
  fileprivate func opensBlock(in state: HTMLState) -> Bool {
    guard case .tag(let tag, _) = self, let element = tag.element, !tag.isClosing else {
      return false
    }
    return state.tables > 0 ? element == .row : !element.isInline
  }
}

/// A block of markdown that stands in HTML, where that is interrupted by empty lines.
struct InsertedBlock: Sendable {
  /// The byte of the HTML before which it stands.
  let position: Int
  let node: Int
}

extension LiteralShape {
  /// The parts that a table goes over, from the one in which it begins.
  func parts(ofTableFrom origin: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for end in ends {
      if start == origin || origins[start] == origin { parts.append(start..<end) }
      start = end
    }
    return parts
  }

  /// The blocks of markdown in a part.
  func inserted(in part: Range<Int>) -> [InsertedBlock] {
    inserted.filter { part.lowerBound < $0.position && $0.position <= part.upperBound }
  }
}

extension HTMLState {
  /// Reads the tags of a text.
  mutating func read(_ text: LiteralText) {
    var scanner = HTMLScanner(text.bytes, in: 0..<text.bytes.count)
    while let token = scanner.next() {
      if case .tag(let tag, _) = token { take(tag, &scanner) }
    }
  }

  fileprivate mutating func take(_ tag: HTMLTag, _ scanner: inout HTMLScanner) {
    guard let element = tag.element else { return }
    if tag.isClosing {
      _ = end(tag.name)
    } else if element == .hidden {
      scanner.skip(tag.name)
    } else if !element.isVoid {
      if element.isCell { cells += 1 }
      _ = begin(tag, element)
    }
    // Its mark is shown in the part that it begins in.
    if element != .item { _ = takeMarks() }
  }
}

extension LiteralText {
  /// Whether anything is left of it when it is read as HTML.
  var showsHTML: Bool {
    var scanner = HTMLScanner(bytes, in: 0..<bytes.count)
    while let token = scanner.next() {
      switch token {
      case .text, .entity: return true
      case .blank, .hidden: continue
      case .tag(let tag, _):
        guard let element = tag.element else { return true }
        if !tag.isClosing, element == .hidden || element == .image || element == .rule {
          return true
        }
      }
    }
    return false
  }
}
