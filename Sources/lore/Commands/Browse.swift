import ArgumentParser
import Browser
import Cells
import CursesTerminal
import Glibc
import Layout
import Notes
import WikiIndex

/// `lore browse`: the browser.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Read and walk a wiki in the terminal.")

  @Argument(help: ArgumentHelp("A wiki, a note or a file.", valueName: "wiki|note|file"))
  var start: String?
  @Option(help: ArgumentHelp("Begin at this line of the file.", valueName: "line"))
  var at: Int?
  @Flag(help: "Print the note as text instead of opening the browser.") var plain = false
  @Flag(help: "Draw with ASCII characters alone.") var ascii = false
  @Option(help: ArgumentHelp("A theme, by its name or file.", valueName: "name"))
  var theme: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let at, at < 1 { throw ValidationError("--at must be at least 1, not \(at)") }
  }

  func run() throws {
    let found = try BrowseStart.find(start, common)
    if plain { return try print(found) }
    throw ExitCode(try browse(found))
  }

  private func browse(_ found: BrowseStart) throws -> Int32 {
    let user = found.open.user
    let (keys, problems) = KeyMap.standard.rebinding(user.keys)
    for problem in problems where !common.quiet { StandardError.say("\(user.path): \(problem)") }
    let name = theme ?? user.theme
    guard let chosen = ThemeChoice.theme(name == "auto" ? "dark" : name) else {
      throw Failure.usage(
        "no theme '\(name)'; there are \(ThemeChoice.names().joined(separator: ", "))")
    }
    for problem in chosen.problems where !common.quiet { StandardError.say(problem) }
    let inbox = Inbox()
    let isASCII = ascii || user.isASCII
    let screen = try open(
      TerminalOptions(
        theme: chosen.theme, usesColor: Environment["NO_COLOR"] == nil && common.color != .never,
        usesASCII: isASCII), inbox)
    var model = Model(
      size: screen.size,
      options: Options(
        wikiName: found.open.folder.name, now: Clock.now, keys: keys, isASCII: isASCII,
        showsNavigator: user.showsNavigator, showsContext: user.showsContext))
    var effects: [Effect] = []
    if let first = found.first {
      effects = model.begin(with: first, at: at, anchor: found.anchor)
    }
    let session = Session(
      model, on: screen, inbox, found.open, followsBackground: name == "auto")
    return session.run(effects)
  }

  private func open(_ options: TerminalOptions, _ inbox: Inbox) throws -> CursesScreen {
    do {
      return try CursesScreen(options, wake: inbox.wake)
    } catch {
      let hint = error == .notATerminal ? "; 'lore show' and --plain print notes" : ""
      throw Failure.usage("\(error)\(hint)")
    }
  }

  private func print(_ found: BrowseStart) throws {
    guard let read = found.first else {
      throw Failure.notFound(
        "\(found.open.folder.root) has no index.md or README.md to print; name a note")
    }
    let place = OutputPlace.current(common.color)
    let page = TextPage(
      Flow(read, now: Clock.now), width: place.width(common.width), theme: place.theme)
    try Pager.show(
      page.map { $0 + "\n" }.joined(), place: place, isOff: common.noPager)
  }
}
