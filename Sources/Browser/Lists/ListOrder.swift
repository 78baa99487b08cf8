/// An order of the rows of a list screen, in the words that name it.
enum ListOrder: String, Sendable {
  case newestFirst = "newest first"
  case oldestFirst = "oldest first"
  case bySystem = "by system"
  case byNote = "by note"
  case byCaption = "by caption"
  case mostRowsFirst = "most rows first"
  case byText = "by text"
  case readLastFirst = "read last first"
  case byName = "by name"
  case mostUsedFirst = "most used first"
  case updatedLast = "updated last"
  case createdLast = "created last"
  case mostWantedFirst = "most wanted first"
  case byTitle = "by title"
  case shortestFirst = "shortest first"
  case asWalked = "as it was walked"
}

extension ListScreen.Subject {
  /// The orders in which the rows can be had, the usual one first.
  var orders: [ListOrder] {
    switch self {
    case .incidents: [.newestFirst, .oldestFirst, .bySystem]
    case .tables: [.byNote, .byCaption, .mostRowsFirst]
    case .tasks: [.byNote, .byText]
    case .wikis: [.readLastFirst, .byName]
    case .tags: [.mostUsedFirst, .byName]
    case .recent: [.updatedLast, .createdLast]
    case .wanted: [.mostWantedFirst, .byName]
    case .bookmarks: [.newestFirst, .byTitle]
    case .tag, .wanting: [.byTitle]
    case .chains: [.shortestFirst]
    case .trail: [.asWalked]
    }
  }
}
