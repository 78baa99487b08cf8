import Cells
import Notes

/// A list over the whole frame.
struct ListScreen: Sendable {
  /// What is listed.
  enum Subject: Hashable, Sendable {
    case incidents, tables, tasks, tags, recent, wanted, bookmarks, wikis
    /// The notes that were walked through.
    case trail
    /// The notes of a tag.
    case tag(String)
    /// The notes that want a name which no note has.
    case wanting(String)
    /// How one note leads to another.
    case chains(ChainEnds)
  }

  let subject: Subject
  var list = RowList()
  /// One of those that the subject has.
  private(set) var order: ListOrder
  var preview = Preview()
  /// Of the subject `chains`; empty for others.
  var chains = ChainList()

  init(_ subject: Subject) {
    self.subject = subject
    order = subject.orders[0]
  }

  /// The name in capitals.
  var title: String {
    switch subject {
    case .incidents: "INCIDENTS"
    case .tables: "TABLES"
    case .tasks: "TASKS"
    case .wikis: "WIKIS"
    case .tags: "TAGS"
    case .recent: "RECENT"
    case .wanted: "WANTED"
    case .bookmarks: "BOOKMARKS"
    case .trail: "TRAIL"
    case .tag(let tag): "#\(tag)"
    case .wanting(let name): "WANTED \(name)"
    case .chains(let ends): "WHY \(ends.from.title) › \(ends.to.title)"
    }
  }

  /// What the title bar counts.
  var total: Int {
    // A filter keeps rows, which then are what is counted.
    if case .chains = subject, list.filter.isEmpty { return chains.chains.count }
    return list.counts.all
  }

  /// Goes on to the next order; the rows are as before until they are listed anew.
  mutating func sort() {
    let orders = subject.orders
    order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
  }

  /// Lists the rows anew.
  mutating func rebuild(_ library: Library?, _ shelf: Shelf) {
    // What was walked through was listed as the screen was opened.
    if subject == .trail { return }
    guard library?.isComplete == true || subject == .bookmarks || subject == .wikis else {
      list.replace([ListRow("reading the wiki…", role: .quiet)])
      return
    }
    if case .chains(let ends) = subject, let library {
      chains.seek(ends, in: library)
      let rows = chains.rows(library)
      list.replace(rows.isEmpty ? [ListRow(emptyText(shelf), role: .quiet)] : rows)
      return
    }
    let rows = ListRows(library: library, shelf: shelf).rows(of: subject, order: order)
    list.replace(rows.isEmpty ? RowRuns([ListRow(emptyText(shelf), role: .quiet)]) : rows)
  }

  private func emptyText(_ shelf: Shelf) -> String {
    switch subject {
    case .incidents: "no note tells of an incident"
    case .tables: "no note has a table"
    case .tasks: "no task is open"
    case .wikis: "lore FOLDER opens another wiki"
    case .tags: "no note has a tag"
    case .recent: "no note has a date"
    case .wanted: "every link leads somewhere"
    case .bookmarks: "no bookmarks; \(shelf.bookmarkKey) adds this note"
    case .tag: "no note has this tag"
    case .wanting: "nothing links to it any more"
    case .trail: "no note was read yet"
    case .chains: "no chain of at most \(ChainEnds.depth) links leads there"
    }
  }

  mutating func perform(_ command: Command, count: Int?) -> Outcome {
    if list.perform(command, count: count) { return .done }
    switch command {
    case .follow: return list.selection.map { .act($0.action) } ?? .done
    case .cancel where !list.filter.isEmpty:
      list.filter(by: "")
      return .done
    case .cancel, .close: return .close
    case .preview:
      preview.isOn.toggle()
      return .done
    default: return .ignored
    }
  }
}
