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
    let (document, placed) = (read.document, read.placed)
    guard let range = read.note.tables.firstIndex(of: table).map({ placed.tables[$0].place.range }),
      let node = document.nodes.firstIndex(where: { $0.kind == .table && $0.range == range })
    else {
      cells = []
      return
    }
    let links = placed.links.indices.filter {
      let link = placed.links[$0]
      return link.kind != .property && range.contains(link.place.range.lowerBound)
    }.sorted {
      placed.links[$0].place.range.lowerBound < placed.links[$1].place.range.lowerBound
    }
    var left = links[...]
    let rows = document.children(of: node).filter { document.nodes[$0].kind == .tableRow }
    let all = rows.map { row in
      document.children(of: row).map { cell -> [Int] in
        let end = document.nodes[cell].range.upperBound
        let found = left.prefix { placed.links[$0].place.range.lowerBound < end }
        left = left.dropFirst(found.count)
        return Array(found)
      }
    }
    // The head has no cursor.
    cells = Array(all.dropFirst())
  }
}
