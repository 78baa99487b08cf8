package import Markup

/// Collects the tables of a note as data, those of markdown and of HTML.
struct TableReader {
  let document: Document
  let htmlTables: HTMLTables
  let lines: LineMap
  let outline: Outline
  let id: String
  private(set) var tables: [Table] = []
  private(set) var faults: [LineFault] = []
  /// Cells that may still be added to rows that have too few.
  private var room = 1 << 19

  /// What a table is read from.
  private enum Origin {
    case markdown(node: Int)
    /// With the block that stands right below what is above the table; nil where that is another
    /// table.
    case html(block: Int?, HTMLTableText)
  }

  init(
    _ document: Document, _ htmlTables: HTMLTables, _ lines: LineMap, _ outline: Outline, id: String
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
      func caption(above node: Int?) -> String? {
        node.flatMap(before.previous).flatMap(boldLine) ?? outline.text(of: section)
      }
      switch origin {
      case .markdown(let node):
        tables.append(
          table(node, section: section, index, address, caption: caption(above: node)))
      case .html(let block, let text):
        tables.append(
          Table(
            caption: text.caption ?? caption(above: block), section: outline.text(of: section),
            heading: section, index: index, address: address, columns: text.columns,
            types: text.types, alignments: text.alignments, rows: text.rows,
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
    for block in htmlTables.first {
      guard let run = htmlTables[block] else { continue }
      for (number, table) in run.tables.enumerated() where table.hasTag {
        guard let text = HTMLTableText(table, of: run, in: document) else { continue }
        // What stands above the block is not above its second table.
        origins.append((text.range.lowerBound, .html(block: number == 0 ? block : nil, text)))
      }
    }
    return origins.sorted { $0.start < $1.start }
  }

  private mutating func table(
    _ node: Int, section: Int?, _ index: Int, _ address: Address, caption: String?
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
      let written = document.cellCount(ofRow: row)
      if written != columns.count {
        faults.append(
          LineFault(
            rule: .tableRagged, line: line,
            message: "row has \(written) cells where the table has \(columns.count) columns"))
      }
      if cells.count < columns.count {
        let missing = columns.count - cells.count
        guard missing <= room else {
          faults.append(
            LineFault(
              rule: .tableRagged, line: line,
              message: "rows from here on are left out: too many cells are missing"))
          break
        }
        room -= missing
        cells.append(contentsOf: repeatElement("", count: missing))
      }
      rows.append(cells)
      rowLines.append(line)
    }
    let types = columns.indices.map { column in ColumnType(of: rows.lazy.map { $0[column] }) }
    var alignments = document.alignments(of: node).map(ColumnAlignment.init)
    while alignments.count < columns.count { alignments.append(.none) }
    return Table(
      caption: caption, section: outline.text(of: section), heading: section, index: index,
      address: address, columns: columns, types: types, alignments: alignments, rows: rows,
      rowLines: rowLines, place: lines.place(document.nodes[node].range))
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
