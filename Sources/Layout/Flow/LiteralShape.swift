import Markup

/// What is known of a block of HTML or math of more than one unit.
struct LiteralShape: Sendable {
  let text: LiteralText
  /// Where its parts end, the last at the end of the text.
  private(set) var ends: [Int] = []
  /// What is open where the parts of HTML begin.
  private(set) var states: [Int: HTMLState] = [:]
  /// Blocks of markdown that stand in the HTML, by where they do, in order.
  let inserted: [InsertedBlock]
  /// The tables of the HTML, in order.
  let tables: [HTMLTable]

  /// The most bytes of HTML in a unit, where its tags allow it.
  private static let bytes = 32 * 1024
  /// How many times as many a table has in one.
  private static let tableParts = 4

  /// Math, in parts of so many lines.
  init(math text: LiteralText) {
    self.text = text
    inserted = []
    tables = []
    var lines = 0
    for (index, byte) in text.bytes.enumerated() where byte == 0x0a {
      lines += 1
      if lines % Unit.codeLines == 0 { ends.append(index + 1) }
    }
    if ends.last != text.bytes.count { ends.append(text.bytes.count) }
  }

  /// HTML, parted before tags of blocks and rows of tables, or wherever that takes too long.
  init(html text: LiteralText, inserted: [InsertedBlock] = [], tables: [HTMLTable] = []) {
    self.text = text
    self.inserted = inserted
    self.tables = tables
    var scanner = HTMLScanner(text.bytes, in: 0..<text.bytes.count)
    var state = HTMLState()
    var start = 0
    var lines = 0
    var next = tables[...]
    while let token = scanner.next() {
      next = next.drop { $0.range.lowerBound < token.range.lowerBound }
      if let table = next.first, table.range.lowerBound == token.range.lowerBound,
        let last = table.breaks.last, LiteralShape.areNear(table.breaks, start)
      {
        for part in table.breaks {
          ends.append(part.start)
          states[part.start] = part.state
        }
        start = last.start
        state = last.state
        lines = 0
        scanner = HTMLScanner(text.bytes, in: start..<text.bytes.count)
        continue
      }
      let count = token.range.lowerBound - start
      let most = state.tables > 0 ? LiteralShape.tableParts : 1
      let isFull = lines >= most * Unit.codeLines || count > most * LiteralShape.bytes
      if count > 2 * most * LiteralShape.bytes || isFull && token.opensBlock(in: state) {
        start = token.range.lowerBound
        ends.append(start)
        states[start] = state
        lines = 0
      }
      switch token {
      case .tag(let tag, _):
        state.take(tag, &scanner)
      case .blank(let range): lines += text.bytes[range].count { $0 == 0x0a }
      default: break
      }
    }
    ends.append(text.bytes.count)
  }

  /// Whether none of the parts that end at breaks, the first of which begins at a byte, is too
  /// long.
  private static func areNear(_ breaks: [HTMLTable.Break], _ start: Int) -> Bool {
    var start = start
    for place in breaks {
      if place.start - start > 2 * tableParts * bytes { return false }
      start = place.start
    }
    return true
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

extension LiteralShape {
  /// The parts that rows of a table stand in.
  func parts(of table: Int) -> [Range<Int>] {
    let rows = tables[table].rows
    guard let first = rows.first?.start, let last = rows.last?.start else { return [] }
    let numbers = ends.partition { $0 <= first }...ends.partition { $0 <= last }
    return numbers.map { ($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0] }
  }

  /// The tables with rows in more than one part.
  var longTables: [Int] {
    tables.indices.filter { number in
      let rows = tables[number].rows
      guard let first = rows.first?.start, let last = rows.last?.start else { return false }
      return ends.partition { $0 <= first } < ends.partition { $0 <= last }
    }
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
