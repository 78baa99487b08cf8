import Cells
import Layout
import Notes

/// What stands below the tree of notes: the first few of each kind, and how many more there are.
struct NavigatorGroups {
  let library: Library
  let shelf: Shelf
  /// Words that the rows must have.
  var filter = RowFilter("")

  /// The rest is left to the screens of their own.
  private static let fewest = 8
  /// How many of a kind are looked through for words, as that is done at every letter.
  private static let most = 4_000

  var rows: [ListRow] { incidents + tables + tags + tasks + recent + bookmarks }

  private var hidesSome: Bool { shelf.hidesDeprecated && !library.deprecated.isEmpty }

  private var incidents: [ListRow] {
    let row = { (entry: Library.IncidentEntry) in
      ListRow(
        entry.title, lead: entry.incident.date?.dayText ?? "undated",
        action: .go(
          path: library.graph.path(of: entry.note), .line(entry.incident.place.line))
      ).marked(isDeprecated: library.isDeprecated(entry.note))
    }
    return filter.isEmpty
      ? group(
        "INCIDENTS", library.incidents.count, .incidents, library.facts.newestIncidents, row)
      : group("INCIDENTS", library.incidents.count, .incidents, library.incidents, row)
  }

  private var tables: [ListRow] {
    group("TABLES", library.tables.count, .tables, library.tables) { table in
      ListRow(
        table.title,
        action: .table(path: library.graph.path(of: table.note), ordinal: table.ordinal)
      ).marked(isDeprecated: library.isDeprecated(table.note))
    }
  }

  private var tags: [ListRow] {
    let tags =
      !filter.isEmpty
      ? library.tagsByName(hidesDeprecated: hidesSome)
      : hidesSome ? library.tagsByUse(hidesDeprecated: true) : library.commonTags
    return group("TAGS", hidesSome ? tags.count : library.tags.count, .tags, tags) { tag in
      ListRow("#" + tag.name, detail: String(tag.count), action: .tag(tag.name))
    }
  }

  private var tasks: [ListRow] {
    group("TASKS", library.tasks.count, .tasks, library.tasks) { task in
      ListRow(
        ReadableText.ofProse(task.text),
        action: .go(path: library.graph.path(of: task.note), .line(task.line))
      ).marked(isDeprecated: library.isDeprecated(task.note))
    }
  }

  private var recent: [ListRow] {
    let known = shelf.recent.prefix(Self.fewest).compactMap { library.graph.note(atPath: $0) }
    guard known.count > 1, filter.isEmpty else { return [] }
    // The newest is the note that is read.
    return [.heading("RECENT")] + known.dropFirst().map(note)
  }

  private var bookmarks: [ListRow] {
    group("BOOKMARKS", shelf.bookmarks.count, .bookmarks, shelf.bookmarks) { mark in
      ListRow(mark.title, action: .go(path: mark.path, .top))
        .marked(isDeprecated: library.isDeprecated(path: mark.path))
    }
  }

  private func note(_ number: Int) -> ListRow {
    ListRow(
      library.title(of: number), action: .go(path: library.graph.path(of: number), .top)
    ).marked(isDeprecated: library.isDeprecated(number))
  }

  private func group<Elements: Collection>(
    _ name: String, _ count: Int, _ command: Command, _ elements: Elements,
    _ row: (Elements.Element) -> ListRow
  ) -> [ListRow] {
    guard count > 0 else { return [] }
    guard filter.isEmpty else { return matches(name, command, elements, row) }
    let more =
      count > Self.fewest
      ? [ListRow("… \(count - Self.fewest) more", role: .quiet, action: .command(command))] : []
    return [.heading(name, count: count)] + elements.prefix(Self.fewest).map(row) + more
  }

  /// The first that have the words, and where the others can be looked for.
  private func matches<Elements: Collection>(
    _ name: String, _ command: Command, _ elements: Elements, _ row: (Elements.Element) -> ListRow
  ) -> [ListRow] {
    var rows = elements.prefix(Self.most).lazy.map(row).filter { filter.matches($0) }
      .prefix(Self.fewest + 1).map { $0 }
    let hasMore = rows.count > Self.fewest || elements.count > Self.most
    if rows.count > Self.fewest { rows.removeLast() }
    if hasMore { rows.append(ListRow("… more", role: .quiet, action: .command(command))) }
    return rows.isEmpty ? [] : [.heading(name)] + rows
  }
}
