import Notes
import WikiIndex

/// The wiki that a command works on, with the configurations in force.
struct OpenWiki {
  let folder: WikiFolder
  let user: UserConfig

  /// Finds and opens the wiki for `--wiki`, or the one around the current folder.
  static func open(_ common: CommonOptions, root: String? = nil) throws -> OpenWiki {
    let user = UserConfig.load()
    let locator = WikiLocator(named: user.wikis)
    return open(
      root: try root.map(locator.root(named:)) ?? locator.root(option: common.wiki), user: user,
      isQuiet: common.quiet)
  }

  /// Opens the wiki at an absolute path.
  static func open(root: String, user: UserConfig, isQuiet: Bool) -> OpenWiki {
    let file = ConfigFile(path: "\(root)/lore.toml", keys: ConfigKey.wiki)
    let (configuration, problems) = WikiConfig.read(file, path: "\(root)/lore.toml")
    if !isQuiet {
      for problem in user.file.problems + problems { StandardError.say(problem.text) }
    }
    let folder = WikiFolder(
      root: root, configuration: configuration,
      readsGitignore: file.flag("scan.gitignore") ?? false, mountsDaily: user.mountsDaily)
    return OpenWiki(folder: folder, user: user)
  }

  /// Reads every note and links them, saying what could not be read.
  func load(_ common: CommonOptions) throws -> LoadedWiki {
    try collect(common) { _ in () }.wiki
  }

  /// Reads every note, links them, and keeps what `extract` takes from each, in order of path.
  func collect<Extract: Sendable>(
    _ common: CommonOptions, _ extract: @Sendable (ReadNote) -> Extract
  ) throws -> (wiki: LoadedWiki, extracts: [Extract]) {
    do throws(ScanError) {
      let result = try folder.load(extract)
      if result.wiki.scan.isCutShort {
        common.note(
          "stopped after \(Scanner.entryLimit) entries; name a smaller folder, or leave some out "
            + "with .loreignore")
      }
      for path in result.wiki.unreadable { common.note("cannot read \(path)") }
      return result
    } catch {
      throw Failure.usage(Self.line(error))
    }
  }

  static func line(_ error: ScanError) -> String {
    switch error {
    case .missing(let path): "no folder at \(path); give the wiki's folder"
    case .notAFolder(let path): "\(path) is not a folder; give the wiki's folder"
    case .unreadable(let path): "cannot read \(path); check its permissions"
    }
  }
}
