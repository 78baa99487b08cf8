import Browser
import Notes
import WikiIndex

/// What the browser opens: a wiki, and the note to begin with.
struct BrowseStart {
  /// Nil where the user has to choose a wiki first.
  let open: OpenWiki?
  let user: UserConfig
  /// The note to show first, read from its file; nil where the wiki has to be read to know one.
  var first: ReadNote?
  /// The place that was asked for; nil for the note's top.
  var address: Address?
  /// Whether to go on where the reader was the last time.
  var resumes = false

  /// Notes that introduce a wiki, the first that is there.
  private static let introductions = ["index.md", "README.md", "readme.md", "Home.md", "home.md"]

  /// The start that an argument means: a folder, a file, a name of a wiki, or a note.
  static func find(_ argument: String?, _ common: CommonOptions) throws -> BrowseStart {
    let user = UserConfig.load()
    let locator = WikiLocator(user)
    guard let argument else { return try here(locator, user, common) }
    if let file = try NoteFile.find(argument, user, common) {
      guard let read = file.open.folder.read(file.path) else {
        throw Failure.usage("cannot read \(argument); check its permissions")
      }
      return BrowseStart(open: file.open, user: user, first: read)
    }
    if FileSystem.kind(argument) == .folder || user.wikis[argument] != nil {
      return resuming(try locator.root(named: argument), user, common)
    }
    let open = OpenWiki.open(
      root: try locator.root(option: common.wiki), user: user, isQuiet: common.quiet)
    let (read, address) = try NoteOpener(open, common).read(argument)
    return BrowseStart(open: open, user: user, first: read, address: address)
  }

  /// The line of the file that a table begins at which was asked for, from 1; nil without one.
  ///
  /// Throws a ``Failure`` where the note has no such table.
  func tableLine() throws -> Int? {
    guard let first, let address, address.table != nil else { return nil }
    return try PlaceInNote(address, in: first).lines?.lowerBound
  }

  /// The wiki at a root, where the reader left it.
  static func resuming(
    _ root: String, _ user: UserConfig, _ common: CommonOptions
  ) -> BrowseStart {
    var start = introduction(root, user, common)
    let memory = MemoryFile(root: root).read()
    if let path = memory.path, let read = start.open?.folder.read(path) { start.first = read }
    start.resumes = true
    return start
  }

  /// The wiki around the current folder; where there is none, a choice of those that are known.
  private static func here(
    _ locator: WikiLocator, _ user: UserConfig, _ common: CommonOptions
  ) throws -> BrowseStart {
    do {
      let root = try locator.root(option: common.wiki)
      let start = resuming(root, user, common)
      let isNamed = common.wiki != nil || Environment["LORE_WIKI"] != nil
      if isNamed || start.first != nil || WikiLocator.markedAncestor(of: root) != nil {
        return start
      }
      guard try start.open?.folder.scan().notes.isEmpty == true else { return start }
      return choice(user) ?? start
    } catch let failure as Failure {
      guard common.wiki == nil, let choice = choice(user) else { throw failure }
      return choice
    }
  }

  /// A choice of wikis; nil where none is known.
  private static func choice(_ user: UserConfig) -> BrowseStart? {
    MemoryFile.wikis(named: user.wikis, except: nil).isEmpty
      ? nil : BrowseStart(open: nil, user: user)
  }

  private static func introduction(
    _ root: String, _ user: UserConfig, _ common: CommonOptions
  ) -> BrowseStart {
    let open = OpenWiki.open(root: root, user: user, isQuiet: common.quiet)
    let first = introductions.lazy.compactMap { open.folder.read($0) }.first
    return BrowseStart(open: open, user: user, first: first)
  }
}
