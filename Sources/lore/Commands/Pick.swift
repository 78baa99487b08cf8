import ArgumentParser
import Browser
import CursesTerminal
import Glibc
import Notes
import WikiIndex

/// `lore pick`: the finder on the terminal, whatever stdout is; what is chosen is printed.
struct Pick: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pick", abstract: "Choose a note in the finder and print where it is.")

  @Argument(help: ArgumentHelp("Letters to begin with.", valueName: "query"))
  var query: [String] = []
  @Option(
    name: .customLong("print"),
    help: ArgumentHelp("What to print: path, path:line or address.", valueName: "what"))
  var form = Form.path.rawValue
  @OptionGroup var common: CommonOptions

  enum Form: String, CaseIterable {
    case path
    case pathAndLine = "path:line"
    case address
  }

  func run() throws {
    guard let form = Form(rawValue: form) else {
      let names = Form.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure.usage("--print has no '\(form)'; use one of: \(names)")
    }
    _ = try common.outputFormat(of: [.text])
    if common.template != nil { throw Failure.usage("pick has --print in place of --template") }
    let open = try OpenWiki.open(common)
    guard let detour = TerminalDetour.begin() else {
      throw Failure.usage("pick needs a terminal; 'lore search' prints hits without one")
    }
    let ended = Result { try choose(open) }
    detour.end()
    let (status, picked) = try ended.get()
    if let picked { StandardOutput.shared.write(text(picked, form, open) + end) }
    throw ExitCode(status)
  }

  private var end: String { common.print0 ? "\0" : "\n" }

  private func choose(_ open: OpenWiki) throws -> (status: Int32, picked: Picked?) {
    let window = try BrowserWindow(open.user, common)
    defer { window.screen.close() }
    var options = Options(
      wikiName: open.folder.name, now: Clock.now, keys: window.keys, isASCII: window.isASCII)
    options.isPicking = true
    options.spellsOut = window.spellsOut
    var model = Model(size: window.screen.size, options: options)
    let effects = model.beginPicking(query.joined(separator: " "))
    let inbox = Inbox(wake: window.wake)
    let session = Session(
      model, on: window.screen, inbox, SessionWiki(open, at: open.indexPlace(common), inbox),
      open.user, followsBackground: window.followsBackground)
    guard case .quit(let status) = session.run(effects) else { return (1, nil) }
    return (status, session.picked)
  }

  private func text(_ picked: Picked, _ form: Form, _ open: OpenWiki) -> String {
    let file = DiskPath.fromHere(open.folder.absolutePath(of: picked.path))
    guard form != .path, let read = open.folder.read(picked.path) else { return file }
    let headings = read.note.headings
    let heading = headings.firstIndex { $0.slug == picked.anchor }
    switch form {
    case .path: return file
    case .pathAndLine: return "\(file):\(heading.map { headings[$0].line } ?? 1)"
    case .address:
      let address = heading.map { HeadingNames.addresses(id: read.note.id, headings)[$0] }
      return (address ?? Address(id: read.note.id)).description
    }
  }
}
