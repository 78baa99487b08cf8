import Notes
import WikiIndex

/// What the browser opens: a wiki, and the note to begin with.
struct BrowseStart {
  let open: OpenWiki
  /// The note to show first, read from its file; nil where the wiki has to be read to know one.
  let first: ReadNote?
  /// The place in the note; nil for its top.
  let anchor: String?

  /// Notes that introduce a wiki, the first that is there.
  private static let introductions = ["index.md", "README.md", "readme.md", "Home.md", "home.md"]

  /// The start that an argument means: a folder, a file, a name of a wiki, or a note.
  static func find(_ argument: String?, _ common: CommonOptions) throws -> BrowseStart {
    let user = UserConfig.load()
    let locator = WikiLocator(named: user.wikis)
    guard let argument else {
      return try introduction(locator.root(option: common.wiki), user, common)
    }
    switch FilePath.kind(argument) {
    case .folder: return try introduction(locator.root(named: argument), user, common)
    case .file where common.wiki == nil:
      guard let path = FilePath.real(argument) else { break }
      let root = locator.root(ofFile: path)
      let open = OpenWiki.open(root: root, user: user, isQuiet: common.quiet)
      guard NoteName.isNote(path.utf8), let inside = FilePath.relative(path, to: root) else {
        throw Failure.usage("\(argument) is no note; notes end in .md or .markdown")
      }
      guard let read = open.folder.read(inside) else {
        throw Failure.usage("cannot read \(argument); check its permissions")
      }
      return BrowseStart(open: open, first: read, anchor: nil)
    case .file, .other, nil: break
    }
    if user.wikis[argument] != nil {
      return try introduction(locator.root(named: argument), user, common)
    }
    let open = OpenWiki.open(
      root: try locator.root(option: common.wiki), user: user, isQuiet: common.quiet)
    let (read, address) = try NoteOpener(open, common).read(argument)
    return BrowseStart(open: open, first: read, anchor: address.anchor)
  }

  private static func introduction(
    _ root: String, _ user: UserConfig, _ common: CommonOptions
  ) throws -> BrowseStart {
    let open = OpenWiki.open(root: root, user: user, isQuiet: common.quiet)
    let first = introductions.lazy.compactMap { open.folder.read($0) }.first
    return BrowseStart(open: open, first: first, anchor: nil)
  }
}
