import Markup

/// A table of HTML as data.
///
/// A cell that goes over several rows is repeated in each of them, so that every row can be read,
/// sorted and found by itself. One that goes over several columns stands in the first, the others
/// are blank, so that nothing is counted twice; in a head of several rows, whose texts are joined
/// column by column, it is said of each. Without a head the first row is taken to be one.
struct HTMLTableText {
  /// Nil where the table says nothing, or only blanks.
  let caption: String?
  let columns: [String]
  let types: [ColumnType]
  let alignments: [ColumnAlignment]
  let rows: [[String]]
  /// The byte of the source at which each row begins.
  let rowStarts: [Int]
  /// Bytes of the source.
  let range: Range<Int>

  /// How many cells there may be for a byte of the table, those included that rows of several
  /// columns leave blank; columns that would make more are left out.
  private static let cellsPerByte = 2

  /// Nil where no cell has a text.
  init?(_ table: HTMLTable, of run: HTMLTables.Run, in document: Document) {
    var reader = CellReader(run: run, document: document)
    let texts = table.rows.map { row in row.cells.map { reader.text(of: $0) } }
    guard texts.contains(where: { $0.contains { !$0.isEmpty } }) else { return nil }
    let most = Self.cellsPerByte * (table.range.count + 1) / (table.rows.count + 1)
    let count = min(table.columnCount, max(1, most))
    func cells(_ number: Int, isRepeating: Bool) -> [String] {
      var cells = Array(repeating: "", count: count)
      for (cell, text) in zip(table.rows[number].cells, texts[number]) {
        for column in cell.columns.clamped(to: 0..<count)
        where isRepeating || column == cell.columns.lowerBound {
          cells[column] = text
        }
      }
      return cells
    }
    let heads = table.bodyStart
    let head = (0..<heads).map { cells($0, isRepeating: heads > 1) }
    columns = (0..<count).map { column in
      var said: [String] = []
      for row in head where row[column] != said.last && !row[column].isEmpty {
        said.append(row[column])
      }
      return said.joined(separator: " ")
    }
    let rows = (heads..<table.rows.count).map { cells($0, isRepeating: false) }
    self.rows = rows
    types = columns.indices.map { column in ColumnType(of: rows.lazy.map { $0[column] }) }
    alignments = columns.indices.map {
      $0 < table.alignments.count ? ColumnAlignment(table.alignments[$0]) : .none
    }
    rowStarts = table.rows[heads...].map { run.source(of: $0) }
    range = run.source(of: table)
    let caption = table.caption.map { reader.text(in: $0) } ?? ""
    self.caption = caption.isEmpty ? nil : caption
  }

  /// Reads the text of cells, those that are repeated once.
  private struct CellReader {
    let run: HTMLTables.Run
    let document: Document
    private var repeated: [Int: String] = [:]

    init(run: HTMLTables.Run, document: Document) {
      self.run = run
      self.document = document
    }

    mutating func text(of cell: HTMLTable.Cell) -> String {
      if cell.isRepeated, let text = repeated[cell.content.lowerBound] { return text }
      var parts: [String] = []
      var start = cell.content.lowerBound
      for block in run.inserted(in: cell) {
        parts.append(text(in: start..<max(start, block.position)))
        start = max(start, block.position)
        let text = document.plainText(of: block.node)
        parts.append(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
      parts.append(text(in: start..<max(start, cell.content.upperBound)))
      let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
      if cell.isRepeated { repeated[cell.content.lowerBound] = text }
      return text
    }

    func text(in range: Range<Int>) -> String {
      if isPlain(range) { return String(decoding: run.text.bytes[range], as: UTF8.self) }
      return String(decoding: HTMLProse(run.text, in: range).bytes, as: UTF8.self)
    }

    /// Whether nothing but words stands there, as in most cells, with one blank between them.
    private func isPlain(_ range: Range<Int>) -> Bool {
      run.text.bytes.withUnsafeBufferPointer { bytes in
        var wasBlank = true
        for index in range {
          let byte = bytes[index]
          if byte < 0x20 || byte == 0x3C || byte == 0x26 || byte == 0x20 && wasBlank {
            return false
          }
          wasBlank = byte == 0x20
        }
        return !wasBlank || range.isEmpty
      }
    }
  }
}
