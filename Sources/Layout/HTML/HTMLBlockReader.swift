import Cells
import Markup

/// Reads a block of HTML, or a part of it, as lines and tables: its tags are not shown, what they
/// mean is.
struct HTMLBlockReader {
  let literal: LiteralText
  let flow: Flow
  let marks: Marks
  let look: Look
  var scanner: HTMLScanner
  /// Blocks of markdown that stand in it.
  private let inserted: ArraySlice<InsertedBlock>
  private let range: Range<Int>
  /// The tables that are still to come, with their numbers in the block.
  private var tables: ArraySlice<HTMLTable>
  var state: HTMLState
  var style: Style
  /// For each open element the runs of the line before it.
  var starts: [Int]
  var parts: [HTMLPart] = []
  var line = HTMLLine()
  /// The outermost table that is open.
  private var table: HTMLTableBuilder?
  /// Whether text goes into a cell of that table.
  private(set) var isInBuiltCell = false
  /// Whether what comes next in a cell of it begins a line.
  var wantsLine = false
  var wantsGap = false
  var isFresh = true

  init(
    _ literal: LiteralText, _ range: Range<Int>, state: HTMLState,
    inserted: ArraySlice<InsertedBlock>, tables: [HTMLTable], of flow: Flow, look: Look
  ) {
    self.range = range
    self.tables = tables[tables.partition { $0.range.upperBound <= range.lowerBound }...]
    self.literal = literal
    self.flow = flow
    self.inserted = inserted
    self.state = state
    marks = look.marks
    self.look = look
    scanner = HTMLScanner(literal.bytes, in: range)
    style = state.style
    starts = state.open.map { _ in 0 }
  }

  /// The parts, empty lines between those that stand apart.
  mutating func read() -> [HTMLPart] {
    let end = scanner.end
    for block in inserted {
      scanner = HTMLScanner(literal.bytes, in: scanner.position..<block.position)
      readTokens()
      arrive(at: block.position)
      add(block: block.node)
    }
    scanner = HTMLScanner(literal.bytes, in: scanner.position..<end)
    readTokens()
    arrive(at: end)
    endTable()
    endLine()
    return parts
  }

  private mutating func readTokens() {
    while let token = scanner.next() {
      arrive(at: token.range.lowerBound)
      switch token {
      case .text(let range):
        begin()
        line.text.append(literal, range, style: style, link: nil)
      case .entity(let text, let range): add(ShownText.line(text), range)
      case .blank(let range): addBlank(range)
      case .hidden: break
      case .tag(let tag, let range): read(tag, range)
      }
    }
  }

  var isPreformatted: Bool { state.isInside { $0 == .preformatted } }

  // MARK: Tags

  private mutating func read(_ tag: HTMLTag, _ range: Range<Int>) {
    guard let element = tag.element else {
      begin()
      return line.text.append(literal, range, style: Style(role: .quiet), link: nil)
    }
    if tag.isClosing { return end(tag, element, range) }
    switch element {
    case .lineBreak: addLineBreak()
    case .rule: addRule()
    case .image: addImage(tag, range)
    case .hidden:
      if !isInBuiltCell { endLine() }
      begin()
      line.text.append(literal, range, style: Style(role: .quiet), link: nil)
      line.text.append(" " + marks.more, style: Style(role: .quiet))
      if !isInBuiltCell { endLine() }
      scanner.skip(tag)
    default: begin(tag, element, range)
    }
  }

  private mutating func begin(_ tag: HTMLTag, _ element: HTMLElement, _ range: Range<Int>) {
    if isOfTable(element) {
      // Its place in the table is all that is shown of it.
    } else if element.isCell, state.cells > 0 {
      begin()
      line.text.append(look.isLinear ? ", " : " \(marks.edge) ", style: Style(role: .border))
    } else if !element.isInline {
      separate(element)
    }
    if element.isCell { state.cells += 1 }
    if element == .quoted || element == .deleted { addSign(of: element, range, isClosing: false) }
    let isOpened = state.begin(tag, element)
    starts.removeLast(max(0, starts.count - state.open.count + (isOpened ? 1 : 0)))
    style = state.style
    guard isOpened else { return }
    if element == .item, isInBuiltCell {
      _ = state.takeMarks()
      begin()
      line.text.append(marks.bullets[0] + " ", style: Style(role: .quiet))
    }
    starts.append(line.text.runs.count)
  }

  private mutating func end(_ tag: HTMLTag, _ element: HTMLElement, _ range: Range<Int>) {
    guard let closed = state.end(tag) else {
      if !element.isInline, !element.isCell { separate(element) }
      return
    }
    let start = starts[state.open.count]
    starts.removeLast(starts.count - state.open.count)
    switch element {
    case .quoted, .deleted: addSign(of: element, range, isClosing: true)
    case .raised, .lowered:
      line.text.setScript(
        element == .raised ? .raised : .lowered, from: start, style: style,
        opener: literal.source(of: range), closer: literal.source(of: range), isProse: true)
    case .address, .abbreviation: addRemark(closed.remark, range)
    default: if !element.isInline, !element.isCell { separate(element) }
    }
    style = state.style
  }

  /// What marks the beginning or end of such an element.
  private mutating func addSign(of element: HTMLElement, _ range: Range<Int>, isClosing: Bool) {
    begin()
    let sign = element == .deleted ? "~~" : isClosing ? "”" : "“"
    let drawn = element == .deleted ? element.style(in: style) : style
    line.text.append(sign, style: drawn, link: nil, for: literal.source(of: range))
  }

  private mutating func addRemark(_ remark: String?, _ range: Range<Int>) {
    guard let remark = remark.map(ShownText.line), !remark.isEmpty, !remark.hasPrefix("#"),
      line.text.runs.last?.text != remark
    else { return }
    begin()
    line.text.append(
      " (\(remark))", style: Style(role: .quiet), link: nil, for: literal.source(of: range))
  }

  private mutating func addImage(_ tag: HTMLTag, _ range: Range<Int>) {
    begin()
    line.text.append(marks.image + " ", style: Style(role: .quiet))
    let alt = tag.attribute("alt") ?? ""
    let shown = ShownText.line(alt.isEmpty ? tag.attribute("src") ?? "" : alt)
    line.text.append(shown, style: style, link: nil, for: literal.source(of: range))
  }

  // MARK: Tables

  /// Begins and ends the tables and cells that do so before a byte of the text.
  private mutating func arrive(at position: Int) {
    while true {
      if let cell = table?.next, cell.lowerBound <= position {
        if !isInBuiltCell { beginCell() }
        if position < cell.upperBound { return }
        endCell()
      } else if let end = table?.end {
        if position < end { return }
        endTable()
      } else if let next = tables.first, next.range.lowerBound <= position {
        endLine()
        var place = HTMLLine()
        (place.first, place.rest) = state.prefix(state.takeMarks(), marks)
        table = HTMLTableBuilder(next, number: tables.startIndex, in: range, at: place)
        tables.removeFirst()
      } else {
        return
      }
    }
  }

  /// Whether a tag is one of those that the table is made of; tables in its cells are text of
  /// these.
  private func isOfTable(_ element: HTMLElement) -> Bool {
    table != nil && !isInBuiltCell && element.isOfTable
  }

  private mutating func beginCell() {
    endLine()
    isFresh = false
    isInBuiltCell = true
  }

  private mutating func endCell() {
    guard isInBuiltCell else { return }
    isInBuiltCell = false
    line.text.trimEnd()
    line.text.trimStart()
    table?.endCell(look.shown(line.text))
    line = HTMLLine()
    isFresh = true
    wantsLine = false
    starts = starts.map { _ in 0 }
  }

  private mutating func endTable() {
    endCell()
    guard let part = table?.finish() else { return table = nil }
    table = nil
    if !parts.isEmpty { parts.append(.line(.gap)) }
    parts.append(part)
    wantsGap = true
  }
}
