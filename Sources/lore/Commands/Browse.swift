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

  @Argument(
    help: ArgumentHelp("A wiki, a note or a file.", valueName: "wiki|note|file"),
    completion: Completing.start)
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
    if common.format != nil { throw Failure.usage("browse has no forms; leave out --format") }
    try common.refuseRowForms("browse")
    if plain { return try print(found) }
    throw ExitCode(try browse(found))
  }

  private func browse(_ found: BrowseStart) throws -> Int32 {
    let user = found.user
    let line = try at ?? found.tableLine()
    let window = try BrowserWindow(
      user, common, theme: theme, ascii: ascii, hint: "; 'lore show' and --plain print notes")
    let isFirstRun = MemoryFile.isFirstRun()
    var start = found
    var isAgain = false
    while true {
      let opening = BrowseOpening(
        start: start, keys: window.keys, problems: window.problems, isASCII: window.isASCII,
        spellsOut: window.spellsOut, line: isAgain ? nil : line, greets: isFirstRun && !isAgain)
      let ending = opening.session(
        on: window.screen, Inbox(wake: window.wake), common,
        followsBackground: window.followsBackground && !isAgain
      )()
      switch ending {
      case .quit(let status):
        window.screen.close()
        return status
      case .wiki(let root):
        start = BrowseStart.resuming(root, user, common)
        isAgain = true
      }
    }
  }

  private func print(_ found: BrowseStart) throws {
    guard let read = found.first else {
      throw Failure.notFound(
        "\(found.open?.folder.root ?? "this folder") has no index.md or README.md to print; name a note"
      )
    }
    if let address = found.address { _ = try PlaceInNote(address, in: read) }
    let place = OutputPlace.current(common.color)
    let wiki = found.open.flatMap { try? NoteOpener($0, common).known() }
    let sight = wiki.map { LinkSight(read.note, in: $0) }
    let page = LinearPage(
      read, sight: sight, width: place.width(common.width), theme: place.theme,
      isASCII: ascii || found.user.isASCII)
    try Pager.show(page.text, place: place, isOff: common.noPager)
  }
}
