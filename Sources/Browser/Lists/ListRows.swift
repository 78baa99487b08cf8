import Cells
import Layout
import Notes

/// Makes the rows of the list screens.
struct ListRows {
  let library: Library?
  let shelf: Shelf

  func rows(of subject: ListScreen.Subject, order: ListOrder) -> RowRuns {
    if case .tag(let tag) = subject, let library {
      var rows = RowRuns()
      rows.append(NoteRows(library.tags[tag] ?? [], library))
      return rows
    }
    return RowRuns(madeRows(of: subject, order))
  }

  private func madeRows(of subject: ListScreen.Subject, _ order: ListOrder) -> [ListRow] {
    if subject == .bookmarks { return bookmarkRows(order) }
    if subject == .wikis { return wikiRows(order) }
    guard let library else { return [] }
    switch subject {
    case .incidents: return incidents(library, order)
    case .tables: return tables(library, order)
    case .tasks: return tasks(library, order)
    case .tags: return tags(library, order)
    case .recent: return recent(library, order)
    case .wanted: return wanted(library, order)
    case .wanting(let name): return wanting(name, library)
    case .tag, .bookmarks, .wikis, .chains, .trail: return []
    }
  }

  private func incidents(_ library: Library, _ order: ListOrder) -> [ListRow] {
    var entries = library.incidents.sorted(by: IncidentOrder.isBefore)
    if order == .oldestFirst {
      let dated = entries.filter { $0.incident.date != nil }
      entries = dated.reversed() + entries.filter { $0.incident.date == nil }
    } else if order == .bySystem {
      let titled = entries.enumerated().map { (title: $1.title, place: $0, entry: $1) }
      entries = titled.sorted { ($0.title, $0.place) < ($1.title, $1.place) }.map(\.entry)
    }
    return entries.map { entry in
      ListRow(
        entry.title, lead: entry.incident.date?.dayText ?? "undated   ",
        detail: ReadableText.ofProse(entry.incident.symptom ?? entry.incident.cause ?? ""),
        action: .go(
          path: library.graph.path(of: entry.note), .line(entry.incident.place.line))
      ).marked(isDeprecated: library.isDeprecated(entry.note))
    }
  }

  private func tables(_ library: Library, _ order: ListOrder) -> [ListRow] {
    var tables = Array(library.tables)
    if order == .byCaption {
      tables.sort { ($0.caption, $0.note, $0.line) < ($1.caption, $1.note, $1.line) }
    }
    if order == .mostRowsFirst {
      tables.sort { ($1.rowCount, $0.note, $0.line) < ($0.rowCount, $1.note, $1.line) }
    }
    return tables.map { table in
      ListRow(
        table.title,
        // The size first: where there is no room for all, the note's name is cut.
        detail:
          "\(table.rowCount) × \(table.columns.count) · \(library.title(of: table.note))",
        action: .table(path: library.graph.path(of: table.note), ordinal: table.ordinal)
      ).marked(isDeprecated: library.isDeprecated(table.note))
    }
  }

  private func tasks(_ library: Library, _ order: ListOrder) -> [ListRow] {
    var tasks = Array(library.tasks)
    if order == .byText { tasks.sort { ($0.text, $0.note, $0.line) < ($1.text, $1.note, $1.line) } }
    return tasks.map { task in
      ListRow(
        ReadableText.ofProse(task.text), detail: library.title(of: task.note),
        action: .go(path: library.graph.path(of: task.note), .line(task.line))
      ).marked(isDeprecated: library.isDeprecated(task.note))
    }
  }

  private func wikiRows(_ order: ListOrder) -> [ListRow] {
    let wikis = order == .readLastFirst ? shelf.wikis : shelf.wikis.sorted { $0.name < $1.name }
    return wikis.map(\.row)
  }

  private func tags(_ library: Library, _ order: ListOrder) -> [ListRow] {
    let tags =
      order == .byName
      ? library.tagsByName(hidesDeprecated: shelf.hidesDeprecated)
      : library.tagsByUse(hidesDeprecated: shelf.hidesDeprecated)
    return tags.map {
      ListRow("#" + $0.name, detail: String($0.count), role: .accent, action: .tag($0.name))
    }
  }

  private func recent(_ library: Library, _ order: ListOrder) -> [ListRow] {
    let graph = library.graph
    let dated = (0..<graph.count).compactMap { note -> (date: NoteDate, note: Int)? in
      let date =
        order == .createdLast
        ? graph.created(of: note) : graph.updated(of: note) ?? graph.created(of: note)
      return date.map { ($0, note) }
    }
    return dated.sorted { ($1.date, $0.note) < ($0.date, $1.note) }.map { date, note in
      ListRow(
        library.title(of: note), lead: date.dayText, detail: library.part(of: note),
        action: .go(path: graph.path(of: note), .top)
      ).marked(isDeprecated: library.isDeprecated(note))
    }
  }

  private func wanted(_ library: Library, _ order: ListOrder) -> [ListRow] {
    var ghosts = library.graph.ghosts()
    if order == .byName { ghosts.sort { $0.name < $1.name } }
    return ghosts.map { ghost in
      let source = library.title(of: library.graph.source(of: ghost.links[0]))
      let path = library.graph.ghostPath(of: ghost.links[0])
      let more = ghost.count > 1 ? " and \(ghost.count - 1) more" : ""
      return ListRow(
        ghost.name, lead: "?", detail: "wanted by \(source)\(more)",
        role: .linkMissing,
        action: .missing(ghost.name, path: path))
    }
  }

  private func wanting(_ name: String, _ library: Library) -> [ListRow] {
    let graph = library.graph
    return (library.ghosts[fold(name)] ?? []).map { link in
      let source = graph.source(of: link)
      return ListRow(
        library.title(of: source), detail: graph.relation(of: link) ?? "",
        action: .go(path: graph.path(of: source), .line(graph.line(of: link)))
      ).marked(isDeprecated: library.isDeprecated(source))
    }
  }

  private func bookmarkRows(_ order: ListOrder) -> [ListRow] {
    let marks =
      order == .newestFirst ? shelf.bookmarks : shelf.bookmarks.sorted { $0.title < $1.title }
    return marks.map {
      ListRow(
        $0.title, detail: library?.part(ofPath: $0.path) ?? $0.path,
        action: .go(path: $0.path, .top)
      ).marked(isDeprecated: library?.isDeprecated(path: $0.path) ?? false)
    }
  }
}
