import Markup
import Notes

/// Tables, of markdown or HTML, that may go over many units.
extension Flow {
  /// The unit in which a table begins of which a unit shows a part; its number is that of its
  /// lines.
  package func beginning(ofTable number: Int, in unit: Int) -> Int {
    let shown = units[unit]
    var start = unit
    switch shown.kind {
    case .table:
      while start > 0, units[start - 1].kind == .table, units[start - 1].node == shown.node {
        start -= 1
      }
    case .html:
      guard let first = literals[shown.node]?.parts(of: number).first else { return unit }
      while start > 0, units[start].part.lowerBound > first.lowerBound { start -= 1 }
    default: break
    }
    return start
  }

  /// The index among the note's tables of that of which a unit shows a part; nil for rows of HTML
  /// that stand in no table, and in embedded notes.
  package func ordinal(ofTable number: Int, in unit: Int) -> Int? {
    let node = units[unit].node
    let start: Int
    switch units[unit].kind {
    case .table: start = document.nodes[node].range.lowerBound
    case .html:
      guard let run = htmlTables[node], run.tables.indices.contains(number) else { return nil }
      start = run.source(of: run.tables[number]).lowerBound
    default: return nil
    }
    return placed.tables.firstIndex { $0.place.range.lowerBound == start }
  }

  /// The columns of a table of HTML that goes over many units, from some of these and from some
  /// rows that are wider, one of them with all columns.
  func tableShape(of block: Int, _ number: Int) -> TableShape {
    var whole = TextTable()
    guard let shape = literals[block] else { return TableShape(whole) }
    let columns = shape.tables[number].columnCount
    let (parts, rows) = (shape.parts(of: number), shape.tables[number].rows)
    func measure(_ part: Range<Int>) {
      guard let found = table(number, of: block, part) else { return }
      whole.alignments = found.alignments
      whole.head += found.head
      whole.rows += found.rows
    }
    let step = max(1, (parts.count - 1) / 8)
    for index in parts.indices where index % step == 0 || index == parts.count - 1 {
      var part = parts[index]
      if part.count > Self.sample {
        let end = rows.partition { $0.start <= part.lowerBound + Self.sample }
        let cut = end > 0 ? rows[end - 1].start : 0
        part = part.prefix(cut > part.lowerBound ? cut - part.lowerBound : Self.sample)
      }
      measure(part)
    }
    let measured = whole.columnCount
    let wider = rows.indices.filter { rows[$0].columnCount > measured }
    let widest = wider.first { rows[$0].columnCount == columns }
    let apart = max(1, wider.count / 16)
    let end = shape.tables[number].range.upperBound
    for (place, row) in wider.enumerated() where place.isMultiple(of: apart) || row == widest {
      let next = row + 1 < rows.count ? rows[row + 1].start : end
      measure((rows[row].start..<next).prefix(Self.sample))
    }
    return TableShape(whole, columns: columns)
  }

  /// The bytes of a part of a long table that are measured.
  private static let sample = 4 * 1024

  /// What the head of a table of HTML says of each column; nil where it stands in no other unit.
  func heads(ofTable number: Int, of block: Int, _ look: Look) -> [InlineText]? {
    literals[block]?.parts(of: number).first.flatMap { table(number, of: block, $0, look)?.heads }
  }

  private func table(
    _ number: Int, of block: Int, _ part: Range<Int>, _ look: Look = Look()
  ) -> TextTable? {
    for case .table(let table) in htmlParts(of: block, part, look) where table.number == number {
      return table.table
    }
    return nil
  }

  /// What a part of a block of HTML shows, or all of it where the part is empty.
  func htmlParts(of block: Int, _ part: Range<Int>, _ look: Look) -> [HTMLPart] {
    let shape = literals[block]
    let run = htmlTables[block]
    let text = shape?.text ?? run?.text ?? document.literalText(of: block)
    let range = part.isEmpty ? 0..<text.bytes.count : part
    var reader = HTMLBlockReader(
      text, range, state: shape?.states[range.lowerBound] ?? HTMLState(),
      inserted: shape?.inserted.standing(in: range, of: text) ?? [], tables: run?.tables ?? [],
      of: self, look: look)
    return reader.read()
  }
}
