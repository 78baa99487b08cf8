import Cells
import Notes

/// A list over the whole frame.
struct ListScreen: Sendable {
  /// What is listed.
  enum Subject: Hashable, Sendable {
    case incidents, tables, tags, recent, wanted, bookmarks
    /// The notes of a tag.
    case tag(String)
    /// The notes that want a name which no note has.
    case wanting(String)
  }

  let subject: Subject
  var list = RowList()
  /// The order, as a place among those the subject has.
  var order = 0
  var preview = Preview()

  init(_ subject: Subject) { self.subject = subject }

  /// The name in capitals.
  var title: String {
    switch subject {
    case .incidents: "INCIDENTS"
    case .tables: "TABLES"
    case .tags: "TAGS"
    case .recent: "RECENT"
    case .wanted: "WANTED"
    case .bookmarks: "BOOKMARKS"
    case .tag(let tag): "#\(tag)"
    case .wanting(let name): "WANTED \(name)"
    }
  }

  /// The orders in which the rows can be had.
  var orders: [String] {
    switch subject {
    case .incidents: ["newest first", "oldest first", "by system"]
    case .tables: ["by note", "by caption", "most rows first"]
    case .tags: ["most used first", "by name"]
    case .recent: ["updated last", "created last"]
    case .wanted: ["most wanted first", "by name"]
    case .bookmarks: ["newest first", "by title"]
    case .tag, .wanting: ["by title"]
    }
  }

  /// Lists the rows anew.
  mutating func rebuild(_ library: Library?, bookmarks: [Model.Bookmark]) {
    guard library != nil || subject == .bookmarks else {
      list.replace([ListRow("reading the wiki…", role: .quiet)])
      return
    }
    let rows = ListRows(library: library, bookmarks: bookmarks).rows(of: subject, order: order)
    list.replace(rows.isEmpty ? [ListRow(emptyText, role: .quiet)] : rows)
  }

  private var emptyText: String {
    switch subject {
    case .incidents: "no note tells of an incident"
    case .tables: "no note has a table"
    case .tags: "no note has a tag"
    case .recent: "no note has a date"
    case .wanted: "every link leads somewhere"
    case .bookmarks: "no bookmarks; a adds the note that is read"
    case .tag: "no note has this tag"
    case .wanting: "nothing links to it any more"
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
