import Browser
import CursesTerminal
import Notes
import WikiIndex

/// Puts a wiki, or a choice of wikis, onto an open terminal.
struct BrowseOpening {
  let start: BrowseStart
  let keys: KeyMap
  /// What is wrong with keys and colours.
  let problems: [ConfigProblem]
  let isASCII: Bool
  /// Whether characters beyond ASCII are spelled in it.
  let spellsOut: Bool
  /// The line to begin at, from 1; nil for none.
  let line: Int?
  /// Whether how to begin is told.
  let greets: Bool

  /// The session, to be run.
  func session(
    on screen: CursesScreen, _ inbox: Inbox, _ common: CommonOptions, followsBackground: Bool
  ) -> () -> Session.Ending {
    let user = start.user
    var options = Options(
      wikiName: start.open?.folder.name ?? "lore", now: Clock.now, keys: keys, isASCII: isASCII,
      showsNavigator: user.showsNavigator, showsContext: user.showsContext,
      themes: ["auto"] + ThemeChoice.names())
    options.spellsOut = spellsOut
    options.wikis = MemoryFile.wikis(named: user.wikis, except: start.open?.folder.root)
    var model = Model(size: screen.size, options: options)
    model.greets = greets
    if let remark { _ = update(&model, .notice(remark)) }
    let effects = begin(&model)
    let wiki = start.open.map { SessionWiki($0, at: $0.indexPlace(common), inbox) }
    let session = Session(
      model, on: screen, inbox, wiki, user, followsBackground: followsBackground)
    return { session.run(effects) }
  }

  /// The first thing that is wrong with the config, as what was printed is seen on leaving only.
  private var remark: String? {
    let problems = (start.open?.problems ?? start.user.file.problems) + problems
    guard let first = problems.first else { return nil }
    let more = problems.count > 1 ? " (1 of \(problems.count))" : ""
    let name = first.path.split(separator: "/").last ?? ""
    return ConfigProblem(path: String(name), line: first.line, message: first.message).text + more
  }

  private func begin(_ model: inout Model) -> [Effect] {
    guard let open = start.open else { return model.chooseWiki() }
    let memory = MemoryFile(root: open.folder.root).read()
    model.take(memory)
    guard let first = start.first else { return [] }
    let effects = model.begin(with: first, at: line, anchor: start.address?.anchor)
    if start.resumes, line == nil { model.resume(memory) }
    return effects
  }
}
