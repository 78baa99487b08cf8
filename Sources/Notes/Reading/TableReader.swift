package import Markup

/// Collects the tables of a note as data, those of markdown and of HTML.
struct TableReader {
  let document: Document
  let htmlTables: HTMLTables
  let lines: Lines
  let outline: Outline
  let id: String
  private(set) var tables: [Table] = []
  private(set) var faults: [LineFault] = []

  /// What a table is read from.
  private enum Origin {
    case markdown(node: Int)
    case html(block: Int, HTMLTableText)
  }

  init(
    _ document: Document, _ htmlTables: HTMLTables, _ lines: Lines, _ outline: Outline, id: String
  ) {
    self.document = document
    self.htmlTables = htmlTables
    self.lines = lines
    self.outline = outline
    self.id = id
  }

  mutating func run() {
    var counts: [Int: Int] = [:]
    let before = Siblings(document)
    for (start, origin) in origins() {
      let section = outline.section(at: start)
      let index = (counts[section ?? -1] ?? 0) + 1
      counts[section ?? -1] = index
      var address = outline.address(of: section)
      address.table = index
      func caption(above node: Int) -> String? {
        before.previous(of: node).flatMap { boldLine(at: $0) } ?? outline.text(of: section)
      }
      switch origin {
      case .markdown(let node):
        tables.append(
          table(
            node, section: outline.text(of: section), index, address,
            caption: caption(above: node)))
      case .html(let block, let text):
        tables.append(
          Table(
            caption: text.caption ?? caption(above: block), section: outline.text(of: section),
            index: index, address: address, columns: text.columns, types: text.types,
            alignments: text.alignments, rows: text.rows,
            rowLines: text.rowStarts.map { lines.line(at: $0) }, place: lines.place(text.range)))
      }
    }
  }

  /// In the order of the source, with the bytes at which they begin.
  private func origins() -> [(start: Int, origin: Origin)] {
    var origins: [(start: Int, origin: Origin)] = []
    for node in document.nodes.indices where document.nodes[node].kind == .table {
      origins.append((document.nodes[node].range.lowerBound, .markdown(node: node)))
    }
    guard !htmlTables.first.isEmpty else { return origins }
    for block in htmlTables.first {
      guard let run = htmlTables[block] else { continue }
      for (number, table) in run.tables.enumerated() where table.hasTag {
        guard let text = HTMLTableText(table, of: run, in: document) else { continue }
        // What stands above the block is not above its second table.
        origins.append((text.range.lowerBound, .html(block: number == 0 ? block : 0, text)))
      }
    }
    return origins.sorted { $0.start < $1.start }
  }

  private mutating func table(
    _ node: Int, section: String?, _ index: Int, _ address: Address, caption: String?
  ) -> Table {
    var columns: [String] = []
    var rows: [[String]] = []
    var rowLines: [Int] = []
    for row in document.children(of: node) where document.nodes[row].kind == .tableRow {
      var cells = document.children(of: row).map { Prose(document, $0).text }
      let line = lines.line(at: document.nodes[row].range.lowerBound)
      if columns.isEmpty {
        columns = cells
        continue
      }
      let written = cellCount(document.nodes[row].range)
      if written != columns.count {
        faults.append(
          LineFault(
            rule: .tableRagged, line: line,
            message: "row has \(written) cells where the table has \(columns.count) columns"))
      }
      if cells.count > columns.count { cells.removeLast(cells.count - columns.count) }
      while cells.count < columns.count { cells.append("") }
      rows.append(cells)
      rowLines.append(line)
    }
    let types = columns.indices.map { column in ColumnType(of: rows.lazy.map { $0[column] }) }
    var alignments = document.alignments(of: node).map(ColumnAlignment.init)
    while alignments.count < columns.count { alignments.append(.none) }
    return Table(
      caption: caption, section: section, index: index, address: address, columns: columns,
      types: types, alignments: alignments, rows: rows, rowLines: rowLines,
      place: lines.place(document.nodes[node].range))
  }

  /// Cells as the row's bytes have them, however many the tree keeps.
  private func cellCount(_ range: Range<Int>) -> Int {
    var bars = 0
    var isEscaped = false
    var first: UInt8?
    var lastIsBar = false
    for byte in document.source[range] where !byte.isLineEnd {
      if !byte.isBlank {
        first = first ?? byte
        lastIsBar = byte == 0x7C && !isEscaped
      }
      if byte == 0x7C, !isEscaped { bars += 1 }
      isEscaped = byte == 0x5C && !isEscaped
    }
    return bars + 1 - (first == 0x7C ? 1 : 0)
      - (lastIsBar && bars > (first == 0x7C ? 1 : 0) ? 1 : 0)
  }

  /// The text of a paragraph's last line if that is bold and nothing else.
  private func boldLine(at node: Int) -> String? {
    guard document.nodes[node].kind == .paragraph else { return nil }
    var bold: Int?
    for child in document.children(of: node) {
      let entry = document.nodes[child]
      switch entry.kind {
      case .softBreak, .hardBreak: bold = nil
      case .strong where bold == nil: bold = child
      case .blockID: continue
      case .text:
        let rest = document.string(entry.range).trimmed
        if !(rest.isEmpty || (rest == ":" && bold != nil)) { return nil }
      default: return nil
      }
    }
    guard let bold else { return nil }
    var text = Prose(document, document.descendants(of: bold)).text
    if text.hasSuffix(":") { text = String(text.dropLast()).trimmed }
    return text.isEmpty ? nil : text
  }
}

extension ColumnAlignment {
  /// What the delimiter row of a table says.
  package init(_ alignment: Alignment) {
    switch alignment {
    case .none: self = .none
    case .left: self = .left
    case .center: self = .center
    case .right: self = .right
    }
  }
}
