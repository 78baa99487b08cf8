/// Finds the tables of raw HTML in one pass.
///
/// Broken markup is taken as browsers take it: a cell ends where the next one begins, so does a
/// row, and a table without an end goes to that of the text. What cells over many rows and columns
/// add is bounded by the bytes of the text.
struct HTMLTableReader {
  private var scanner: HTMLScanner
  /// What is open.
  private(set) var state = HTMLState()
  /// Where blocks of markdown stand that are still to come.
  private var inserted: ArraySlice<InsertedBlock>
  private(set) var tables: [HTMLTable] = []
  private var table: HTMLTable?
  /// The cell that is open: where it begins, and what its tag says.
  private var cell: (start: Int, tag: HTMLTag, isHead: Bool)?
  private var captionStart: Int?
  /// The row that is open.
  private var row: HTMLTable.Row?
  private var spans: RowSpans

  private static let mostColumns = 256
  /// So many rows, or bytes of them, stand between two breaks.
  private static let rowsApart = 100
  private static let bytesApart = 32 * 1024
  private static let caption = PackedWord("caption".utf8, ignoringCase: false)

  init(_ text: LiteralText, inserted: [InsertedBlock]) {
    scanner = HTMLScanner(text.bytes, in: 0..<text.bytes.count)
    self.inserted = inserted[...]
    spans = RowSpans(most: text.bytes.count)
  }

  mutating func read() {
    while let token = scanner.next() {
      let start = token.range.lowerBound
      while let block = inserted.first, block.position <= start {
        inserted.removeFirst()
        show(at: block.position)
      }
      switch token {
      case .tag(let tag, let range): read(tag, range)
      case .text, .entity: show(at: start)
      case .blank, .hidden: break
      }
    }
    endTable(at: scanner.end)
  }

  private mutating func read(_ tag: HTMLTag, _ range: Range<Int>) {
    guard let element = tag.element else { return show(at: range.lowerBound) }
    let isOuter = state.tables < 2
    if tag.isClosing {
      if table != nil, isOuter { end(tag, element, range) }
    } else {
      switch element {
      case .table where table?.hasTag != true && cell == nil:
        endTable(at: range.lowerBound)
        begin(at: range.lowerBound, hasTag: true)
      case .row where isOuter:
        endCell(at: range.lowerBound)
        if table == nil { begin(at: range.lowerBound, hasTag: false) }
        endRow()
        row = HTMLTable.Row(start: range.lowerBound)
        addBreak(at: range.lowerBound)
      case .cell(let isHead) where isOuter:
        endCell(at: range.lowerBound)
        if table == nil { begin(at: range.lowerBound, hasTag: false) }
        row = row ?? HTMLTable.Row(start: range.lowerBound)
        cell = (range.upperBound, tag, isHead)
      case .image, .rule, .hidden, .quoted, .deleted: show(at: range.lowerBound)
      default:
        if table != nil, cell == nil, tag.packedName == Self.caption {
          captionStart = range.upperBound
        }
      }
    }
    state.take(tag, &scanner)
  }

  private mutating func end(_ tag: HTMLTag, _ element: HTMLElement, _ range: Range<Int>) {
    if tag.packedName == Self.caption { endCaption(at: range.lowerBound) }
    guard element.isCell || element == .row || element == .table else { return }
    endCell(at: range.lowerBound)
    if element != .table, element != .row { return }
    endRow()
    if element == .table { endTable(at: range.upperBound) }
  }

  /// Something is shown: where it stands outside of every table, rows without one end.
  private mutating func show(at place: Int) {
    if cell == nil, table != nil, state.tables == 0 { endTable(at: place) }
  }

  private mutating func begin(at place: Int, hasTag: Bool) {
    table = HTMLTable(range: place..<place, hasTag: hasTag)
    spans.removeAll()
  }

  /// Takes note of a row at which reading can begin, where enough rows stand before it.
  private mutating func addBreak(at place: Int) {
    guard state.tables > 0, let start = table?.range.lowerBound, let number = table?.rows.count
    else { return }
    let last = table?.breaks.last
    if number - (last?.row ?? 0) >= Self.rowsApart
      || place - (last?.start ?? start) > Self.bytesApart
    {
      table?.breaks.append(HTMLTable.Break(row: number, start: place, state: state))
    }
  }

  private mutating func endCaption(at place: Int) {
    if let start = captionStart, table?.caption == nil { table?.caption = start..<place }
    captionStart = nil
  }

  // MARK: Rows

  private mutating func endCell(at place: Int) {
    endCaption(at: place)
    guard let ended = cell else { return }
    cell = nil
    takeSpans()
    guard let column = row?.columnCount, column < Self.mostColumns else { return }
    align(column, as: ended.tag)
    let columns = Self.count(ended.tag, "colspan", most: 64)
    let cell = HTMLTable.Cell(
      content: ended.start..<place, isHead: ended.isHead, columns: column..<column + columns)
    spans.add(cell, rows: Self.count(ended.tag, "rowspan", most: 4096))
    row?.cells.append(cell)
  }

  private mutating func align(_ column: Int, as tag: HTMLTag) {
    while let count = table?.alignments.count, count <= column { table?.alignments.append(.none) }
    if table?.alignments[column] == Alignment.none { table?.alignments[column] = Alignment(tag) }
  }

  private static func count(_ tag: HTMLTag, _ name: StaticString, most: Int) -> Int {
    min(max(tag.attribute(name).flatMap { Int($0) } ?? 1, 1), most)
  }

  /// Adds those cells of rows above that stand next.
  private mutating func takeSpans() {
    while let column = row?.columnCount, let cell = spans.take(at: column) {
      row?.cells.append(cell)
    }
  }

  /// Ends a row; one without cells of its own is none, but cells of rows above go over it.
  private mutating func endRow() {
    guard row != nil else { return }
    if row?.cells.isEmpty == false { takeSpans() }
    spans.endRow()
    if let row, !row.cells.isEmpty { table?.add(row) }
    row = nil
  }

  private mutating func endTable(at place: Int) {
    endCell(at: place)
    endRow()
    guard var ended = table else { return }
    table = nil
    ended.range = ended.range.lowerBound..<place
    tables.append(ended)
  }
}
