import Notes
import WikiIndex

/// The wiki that a command works on, with the configurations in force.
struct OpenWiki {
  let folder: WikiFolder
  let user: UserConfig
  /// What is wrong with the user's file and the wiki's.
  let problems: [ConfigProblem]

  /// Finds and opens the wiki for `--wiki`, or the one around the current folder.
  static func open(_ common: CommonOptions, root: String? = nil) throws -> OpenWiki {
    let user = UserConfig.load()
    let locator = WikiLocator(user)
    return open(
      root: try root.map(locator.root(named:)) ?? locator.root(option: common.wiki), user: user,
      isQuiet: common.quiet)
  }

  /// Opens the wiki of the notes that a command names: where one is a file outside the wiki around
  /// the current folder, the one that the file is found to be part of.
  static func open(_ common: CommonOptions, notes: [String]) throws -> OpenWiki {
    guard common.wiki == nil else { return try open(common) }
    let user = UserConfig.load()
    let locator = WikiLocator(user)
    for note in notes where NotePath.isNote(note) && FileSystem.kind(note) == .file {
      guard let path = FileSystem.realPath(note) else { continue }
      return open(root: locator.root(around: path), user: user, isQuiet: common.quiet)
    }
    return try open(common)
  }

  /// Opens the wiki at an absolute path.
  static func open(root: String, user: UserConfig, isQuiet: Bool) -> OpenWiki {
    let file = ConfigFile(path: "\(root)/lore.toml", keys: ConfigKey.wiki)
    let (configuration, found) = WikiConfig.read(file, path: "\(root)/lore.toml")
    let problems = user.file.problems + found
    if !isQuiet {
      for problem in problems { StandardError.say(problem.text) }
    }
    let folder = WikiFolder(
      root: root, configuration: configuration,
      readsGitignore: file.flag("scan.gitignore") ?? false, mountsDaily: user.mountsDaily)
    return OpenWiki(folder: folder, user: user, problems: problems)
  }

  /// A path from the root as it is named from the current folder.
  func pathFromHere(_ path: String) -> String { DiskPath.fromHere(folder.absolutePath(of: path)) }

  /// The wiki's notes and links, saying what could not be read.
  ///
  /// As an earlier run left it where little changed since; else every note is read.
  ///
  /// - Parameter scan: what a walk just found; nil walks.
  func load(_ common: CommonOptions, scan: Scan? = nil) throws -> LoadedWiki {
    let found = try scan.map { (scan: $0, wiki: nil) } ?? walk(common)
    if let wiki = found.wiki {
      say(found.scan, wiki.unreadable, common)
      return wiki
    }
    let scan = found.scan
    if let wiki = indexed(common, scan) { return wiki }
    let wiki: LoadedWiki
    do throws(ScanError) {
      wiki = try folder.load(scan: scan)
    } catch {
      throw Failure.usage(Self.line(error))
    }
    say(scan, wiki.unreadable, common)
    if !common.noIndex { wiki.leave(at: indexPlace(common)) }
    return wiki
  }

  /// Lists the wiki's files, with the wiki as an earlier run left it where nothing changed since.
  func walk(_ common: CommonOptions) throws -> (scan: Scan, wiki: LoadedWiki?) {
    do throws(ScanError) {
      let found = try LoadedWiki.walk(folder, at: indexPlace(common))
      sayCut(found.scan, common)
      return found
    } catch {
      throw Failure.usage(Self.line(error))
    }
  }

  /// Reads every note, links them, and keeps what `extract` takes from each, in order of path.
  ///
  /// - Parameter scan: what a walk just found; nil walks.
  func collect<Extract: Sendable>(
    _ common: CommonOptions, scan: Scan? = nil, _ extract: @escaping @Sendable (ReadNote) -> Extract
  ) throws -> (wiki: LoadedWiki, extracts: [Extract]) {
    do throws(ScanError) {
      let result = try folder.load(scan: scan, extract)
      say(result.wiki.scan, result.wiki.unreadable, common)
      return result
    } catch {
      throw Failure.usage(Self.line(error))
    }
  }

  /// What the index answers, brought in step; nil where none can be kept.
  func ask<Answer>(
    _ common: CommonOptions, _ question: (NoteIndex) throws(IndexError) -> Answer
  ) throws -> Answer? {
    guard !common.noIndex, indexPlace(common).makeFolder() else { return nil }
    let index = try index(common).index
    do throws(IndexError) {
      return try question(index)
    } catch {
      throw Failure.usage("the index failed: \(error.message); try --no-index")
    }
  }

  /// What `extract` takes from the notes that have something, in order of path.
  ///
  /// Only those are read, as the index knows them; where no index can be kept every note is, and
  /// `extract` finds nothing in the others.
  func collect<Extract: Sendable>(
    _ common: CommonOptions, having part: HasBit,
    _ extract: @escaping @Sendable (ReadNote) -> Extract
  ) throws -> [Extract] {
    let found = try ask(common) { index throws(IndexError) in
      try index.read(having: part, extract)
    }
    return try found ?? collect(common, extract).extracts
  }

  static func line(_ error: ScanError) -> String {
    switch error {
    case .missing(let path): "no folder at \(path); give the wiki's folder"
    case .notAFolder(let path): "\(path) is not a folder; give the wiki's folder"
    case .unreadable(let path): "cannot read \(path); check its permissions"
    }
  }
}
