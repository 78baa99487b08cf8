import Notes

/// What the user has laid by and put away, for lists that are not made of the notes.
struct Shelf: Equatable, Sendable {
  /// Newest first.
  var bookmarks: [Model.Bookmark] = []
  /// Paths of notes that were read, newest first.
  var recent: [String] = []
  /// In the order in which they are offered.
  var wikis: [WikiChoice] = []
  /// The key that adds a bookmark.
  var bookmarkKey = ""
  /// Whether deprecated notes are left out.
  var hidesDeprecated = false
}

extension Model {
  /// What the lists beside the notes are made of.
  var shelf: Shelf {
    Shelf(
      bookmarks: bookmarks, recent: recentPaths, wikis: options.wikis,
      bookmarkKey: options.keys.name(of: .bookmark, in: .reader),
      hidesDeprecated: hidesDeprecated)
  }

  /// Begins without a wiki: the user chooses one.
  package mutating func chooseWiki() -> [Effect] {
    isChoosing = true
    let effects = open(list: .wikis)
    arrange()
    return effects
  }

  /// Lists the notes anew, the folders of the one that is read open.
  mutating func rebuildNavigator(opensFolders: Bool = true) {
    navigator.rebuild(
      library, shelf, reading: reader?.note.path, opensFolders: opensFolders)
  }
}
