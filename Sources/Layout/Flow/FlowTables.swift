import Markup
package import Notes

/// Tables, of markdown or HTML, that may go over many units.
extension Flow {
  /// The unit in which a table begins that stands in a unit, and its number there; nil for the last.
  package func beginning(ofTable number: Int, in unit: Int) -> (unit: Int, number: Int?) {
    let shown = units[unit]
    var start = unit
    if shown.kind == .table {
      while start > 0, units[start - 1].kind == .table, units[start - 1].node == shown.node {
        start -= 1
      }
      return (start, number)
    }
    guard number == 0, let origin = literals[shown.node]?.origins[shown.part.lowerBound] else {
      return (unit, number)
    }
    while start > 0, units[start].part.lowerBound > origin { start -= 1 }
    return (start, nil)
  }

  /// A table of HTML as data, by its number in a unit; nil where there is none.
  ///
  /// Without a head its first row is taken to be one.
  package func table(_ number: Int, in unit: Int) -> Table? {
    let start = beginning(ofTable: number, in: unit)
    guard units[unit].kind == .html else { return nil }
    let (block, part) = (units[start.unit].node, units[start.unit].part)
    let tables = htmlTables(of: block, part)
    let place = start.number ?? tables.count - 1
    guard tables.indices.contains(place) else { return nil }
    var table = tables[place]
    if place == tables.count - 1, let parts = literals[block]?.parts(ofTableFrom: part.lowerBound) {
      for part in parts.dropFirst() { table.rows += htmlTables(of: block, part).first?.rows ?? [] }
    }
    return data(of: table, at: units[start.unit])
  }

  /// The columns of a table of HTML that goes over many units, from some of these.
  func tableShape(of block: Int, from origin: Int) -> TableShape {
    let parts = literals[block]?.parts(ofTableFrom: origin) ?? []
    var whole = parts.first.flatMap { htmlTables(of: block, $0).last } ?? TextTable()
    let step = max(1, (parts.count - 1) / 8)
    for index in parts.indices.dropFirst() where index % step == 0 || index == parts.count - 1 {
      let rows = htmlTables(of: block, parts[index].prefix(Self.sample)).first?.rows ?? []
      // The last one may be cut.
      whole.rows += rows.dropLast()
    }
    return TableShape(whole)
  }

  /// The bytes of a part of a long table that are measured, the first part aside.
  private static let sample = 8 * 1024

  /// The tables in a part of a block of HTML, or in all of it where the part is empty.
  func htmlTables(of block: Int, _ part: Range<Int>, look: Look = Look()) -> [TextTable] {
    htmlParts(of: block, part, look).compactMap {
      if case .table(_, let table) = $0 { table } else { nil }
    }
  }

  /// What a part of a block of HTML shows, or all of it where the part is empty.
  func htmlParts(of block: Int, _ part: Range<Int>, _ look: Look) -> [HTMLPart] {
    let shape = literals[block]
    let text = shape?.text ?? document.literalText(of: block)
    let range = part.isEmpty ? 0..<text.bytes.count : part
    var reader = HTMLBlockReader(
      text, range, state: shape?.states[range.lowerBound] ?? HTMLState(),
      inserted: shape?.inserted(in: range) ?? [], of: self, look: look)
    return reader.read()
  }

  private func data(of table: TextTable, at unit: Unit) -> Table {
    let count = table.columnCount
    var rows = (table.head.suffix(1) + table.rows).map { row in
      let cells = row.flatMap { cell in
        [cell.text.text.replacing("\n", with: " ")]
          + Array(repeating: "", count: cell.columns - 1)
      }
      return cells + Array(repeating: "", count: count - cells.count)
    }
    let columns = rows.isEmpty ? [] : rows.removeFirst()
    var alignments = table.alignments.prefix(count).map(ColumnAlignment.init)
    while alignments.count < count { alignments.append(.none) }
    let section = unit.section.map { note.headings[$0].text }
    let address = Address(id: note.id, headings: section.map { [$0] } ?? [])
    return Table(
      caption: nil, section: section, index: 0, address: address, columns: columns,
      types: columns.indices.map { column in ColumnType(of: rows.lazy.map { $0[column] }) },
      alignments: alignments, rows: rows, rowLines: rows.map { _ in unit.line },
      place: Place(line: unit.line, range: unit.range))
  }
}
