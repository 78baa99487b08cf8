import Layout
import Markup
import Notes

/// The links in the cells of a table, by their places among those of its note.
struct TableLinks: Equatable, Sendable {
  private let cells: [[[Int]]]

  /// The links of a cell in source order; places are those of the table's rows and columns.
  func links(row: Int, column: Int) -> [Int] {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return [] }
    return cells[row][column]
  }

  /// Finds the links of a note that stand in a table of it.
  init(of table: Table, in read: ReadNote) {
    let placed = read.placed
    guard let range = read.note.tables.firstIndex(of: table).map({ placed.tables[$0].place.range })
    else {
      cells = []
      return
    }
    let links = placed.links.indices.lazy.filter {
      let link = placed.links[$0]
      return link.kind != .property && range.contains(link.place.range.lowerBound)
    }.map { (start: placed.links[$0].place.range.lowerBound, link: $0) }.sorted {
      $0.start < $1.start
    }
    cells =
      links.isEmpty
      ? []
      : Self.cells(at: range, in: read).map { row in
        row.map { cell in
          links[links.partition { $0.start < cell.lowerBound }...].prefix {
            $0.start < cell.upperBound
          }.map(\.link)
        }
      }
  }

  /// Where the cells of a table stand in the source, those of its head left out, which has no
  /// cursor.
  private static func cells(at range: Range<Int>, in read: ReadNote) -> [[Range<Int>]] {
    let document = read.document
    if let node = document.nodes.firstIndex(where: { $0.kind == .table && $0.range == range }) {
      let rows = document.children(of: node).filter { document.nodes[$0].kind == .tableRow }
      return rows.dropFirst().map { row in
        document.children(of: row).map { document.nodes[$0].range }
      }
    }
    for block in read.htmlTables.first {
      guard let run = read.htmlTables[block],
        let table = run.tables.first(where: { run.source(of: $0) == range })
      else { continue }
      return table.rows[table.bodyStart...].map { row in
        row.cells.flatMap { cell in
          // Its text stands in the first of its columns.
          [run.source(of: cell)] + Array(repeating: 0..<0, count: cell.columns.count - 1)
        }
      }
    }
    return []
  }
}
