import Cells
import Notes

/// The notes of the wiki as a tree, with its incidents and tables below.
struct Navigator: Equatable, Sendable {
  var list = RowList()
  /// Folders that are open, by their path; the top level always is.
  var open: Set<String> = []

  /// Incidents and tables listed before the rest is left to their own screens.
  private static let fewest = 8

  /// Lists the notes anew, with the folders of `path` open.
  mutating func rebuild(_ library: Library?, reading path: String?, opensFolders: Bool = true) {
    if opensFolders, let path {
      for folder in Folder.parents(of: path) { open.insert(folder) }
    }
    guard let library else {
      list.replace([.heading("NOTES"), ListRow("reading…", role: .quiet)])
      return
    }
    var rows = [ListRow.heading("NOTES", count: library.graph.count)]
    rows += Folder.rows(of: library.graph, open: open, reading: path)
    rows += Self.incidents(library)
    rows += Self.tables(library)
    list.replace(rows)
    if let place = rows.firstIndex(where: \.isCurrent) { list.select(place) }
  }

  private static func incidents(_ library: Library) -> [ListRow] {
    guard !library.incidents.isEmpty else { return [] }
    let newest = library.incidents.sorted(by: IncidentOrder.isBefore)
    return [.heading("INCIDENTS", count: newest.count)]
      + newest.prefix(fewest).map { entry in
        ListRow(
          entry.incident.system ?? entry.incident.title,
          lead: entry.incident.date?.dayText ?? "undated",
          action: .go(
            path: library.graph.path(of: entry.note),
            .offset(entry.incident.place.range.lowerBound)))
      } + more(newest.count, .incidents)
  }

  private static func tables(_ library: Library) -> [ListRow] {
    guard !library.tables.isEmpty else { return [] }
    return [.heading("TABLES", count: library.tables.count)]
      + library.tables.prefix(fewest).map { table in
        ListRow(
          table.caption.isEmpty ? table.columns.joined(separator: " · ") : table.caption,
          action: .table(path: library.graph.path(of: table.note), ordinal: table.ordinal))
      } + more(library.tables.count, .tables)
  }

  private static func more(_ count: Int, _ command: Command) -> [ListRow] {
    guard count > fewest else { return [] }
    return [ListRow("… \(count - fewest) more", role: .quiet, action: .command(command))]
  }
}

/// Newest first; those without a date at the end, by title.
enum IncidentOrder {
  static func isBefore(_ one: Library.IncidentEntry, _ two: Library.IncidentEntry) -> Bool {
    switch (one.incident.date, two.incident.date) {
    case (let first?, let second?) where first != second: first > second
    case (nil, .some): false
    case (.some, nil): true
    default: (one.incident.title, one.note) < (two.incident.title, two.note)
    }
  }
}
