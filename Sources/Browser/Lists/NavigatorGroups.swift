import Cells
import Notes

/// What stands below the tree of notes: the first few of each kind, and how many more there are.
struct NavigatorGroups {
  let library: Library
  let shelf: Shelf

  /// The rest is left to the screens of their own.
  private static let fewest = 8

  var rows: [ListRow] { incidents + tables + tags + tasks + recent + bookmarks }

  private var incidents: [ListRow] {
    group("INCIDENTS", library.incidents.count, .incidents, library.facts.newestIncidents) {
      entry in
      ListRow(
        entry.incident.system ?? entry.incident.title,
        lead: entry.incident.date?.dayText ?? "undated",
        action: .go(
          path: library.graph.path(of: entry.note), .line(entry.incident.place.line)))
    }
  }

  private var tables: [ListRow] {
    group("TABLES", library.tables.count, .tables, library.tables) { table in
      ListRow(
        table.caption.isEmpty ? table.columns.joined(separator: " · ") : table.caption,
        action: .table(path: library.graph.path(of: table.note), ordinal: table.ordinal))
    }
  }

  private var tags: [ListRow] {
    group("TAGS", library.tags.count, .tags, library.commonTags) { tag in
      ListRow("#" + tag.name, detail: String(tag.count), action: .tag(tag.name))
    }
  }

  private var tasks: [ListRow] {
    group("TASKS", library.tasks.count, .tasks, library.tasks) { task in
      ListRow(task.text, action: .go(path: library.graph.path(of: task.note), .line(task.line)))
    }
  }

  private var recent: [ListRow] {
    let known = shelf.recent.prefix(Self.fewest).compactMap { library.graph.note(atPath: $0) }
    guard known.count > 1 else { return [] }
    // The newest is the note that is read.
    return [.heading("RECENT")] + known.dropFirst().map(note)
  }

  private var bookmarks: [ListRow] {
    group("BOOKMARKS", shelf.bookmarks.count, .bookmarks, shelf.bookmarks) { mark in
      ListRow(mark.title, action: .go(path: mark.path, .top))
    }
  }

  private func note(_ number: Int) -> ListRow {
    ListRow(
      library.title(of: number), action: .go(path: library.graph.path(of: number), .top))
  }

  private func group<Elements: Collection>(
    _ name: String, _ count: Int, _ command: Command, _ elements: Elements,
    _ row: (Elements.Element) -> ListRow
  ) -> [ListRow] {
    guard count > 0 else { return [] }
    let more =
      count > Self.fewest
      ? [ListRow("… \(count - Self.fewest) more", role: .quiet, action: .command(command))] : []
    return [.heading(name, count: count)] + elements.prefix(Self.fewest).map(row) + more
  }
}
