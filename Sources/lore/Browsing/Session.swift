import Browser
import Cells
import CursesTerminal
import Dispatch
import Glibc
import WikiIndex

/// One wiki in the browser on a terminal: one owner on the main thread.
final class Session {
  /// How a session ends.
  enum Ending {
    case quit(status: Int32)
    /// Another wiki is to be opened, by its root.
    case wiki(root: String)
  }

  private let screen: CursesScreen
  private let inbox: Inbox
  private let user: UserConfig
  /// Nil where there is no wiki but only a choice of some.
  private let wiki: SessionWiki?
  private let piping: BrowserPipe
  private var model: Model
  /// What the loop ends with; nil while it goes on.
  private var ending: Ending?
  /// Whether the theme follows the background that the terminal tells of.
  private var followsBackground: Bool

  init(
    _ model: Model, on screen: CursesScreen, _ inbox: Inbox, _ wiki: SessionWiki?,
    _ user: UserConfig, followsBackground: Bool
  ) {
    self.model = model
    self.screen = screen
    self.inbox = inbox
    self.wiki = wiki
    self.user = user
    self.followsBackground = followsBackground
    piping = BrowserPipe(inbox)
  }

  /// What was chosen where notes are picked.
  var picked: Picked? { model.picked }

  /// Runs until the user quits or opens another wiki; a signal or a lost terminal ends the program.
  ///
  /// `first` are effects of what was shown before the loop begins.
  func run(_ first: [Effect]) -> Ending {
    present()
    if followsBackground { screen.askBackground() }
    perform(first)
    wiki?.begin(on: screen)
    while ending == nil {
      let events = screen.nextEvents(timeout: wiki?.wait.map { .nanoseconds(Int64($0)) })
      for event in events { take(event) }
      if let wiki, wiki.hasChanged() { look(at: wiki) }
      for message in inbox.take() { perform(update(&model, message)) }
      if ending == nil { present() }
    }
    endWork()
    wiki?.end(on: screen)
    return ending ?? .quit(status: 0)
  }

  private func present() {
    screen.present(view(model), cursor: cursor(model))
  }

  /// Picking a note leaves no trace.
  private func remember() { if !model.options.isPicking { wiki?.remember(model) } }

  /// The shown note is read at once, the rest of the wiki follows.
  private func look(at wiki: SessionWiki) {
    if let path = wiki.shown { perform(update(&model, .noteChanged(path: path))) }
    wiki.keeping.look()
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .reply(.background(let color)):
      guard followsBackground, let found = ThemeChoice.theme(ThemeChoice.name(onBackground: color))
      else { return }
      followsBackground = false
      screen.theme = found.theme
    case .readable, .wake: break
    case .terminate(let signal):
      endWork()
      screen.die(of: signal)
    case .hangUp:
      endWork()
      screen.die(of: SIGHUP)
    default:
      perform(update(&model, .terminal(event)))
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .read(let path, let purpose, let ticket):
      wiki?.reading.read(path, purpose, ticket: ticket)
    case .sentences(let sites, let ticket): wiki?.reading.sentences(sites, ticket: ticket)
    case .search(let text, let ticket): wiki?.asking.search(text, ticket: ticket)
    case .mentions(let path, let ticket): wiki?.asking.mentions(of: path, ticket: ticket)
    case .edit(let path, let line): edit(path, line)
    case .openExternal(let address): open(address)
    case .openFile(let path): if let wiki { open(wiki.folder.absolutePath(of: path)) }
    case .copy(let text): copy(text)
    case .export(let request): wiki?.exporting.perform(request)
    case .pipe(let request): piping.perform(request)
    case .save(let text, let path):
      if let wiki { perform(update(&model, .notice(wiki.exporting.save(text, to: path)))) }
    case .after(let milliseconds, let alarm, let ticket):
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [inbox] in
        inbox.post(.elapsed(alarm, ticket: ticket))
      }
    case .watch(let path):
      wiki?.shown = path
      // Where the program is killed, the note is not forgotten.
      remember()
    case .loadLibrary: wiki?.keeping.look()
    case .remember: remember()
    case .openWiki(let root): openWiki(root)
    case .title(let title): screen.setTitle(title)
    case .theme(let name): wear(name)
    case .redraw: screen.invalidate()
    case .suspend: screen.suspend()
    case .quit(let status): ending = .quit(status: status)
    }
  }

  private func openWiki(_ root: String) {
    guard FileSystem.kind(root) == .folder else {
      perform(update(&model, .problem("there is no folder at \(root) any more")))
      return
    }
    ending = .wiki(root: root)
  }

  /// Puts on a theme that was asked for, and says what is wrong with it.
  private func wear(_ name: String) {
    followsBackground = name == "auto"
    if followsBackground { return screen.askBackground() }
    guard let found = ThemeChoice.theme(name) else {
      return perform(update(&model, .problem(ThemeChoice.missing(name))))
    }
    screen.theme = found.theme
    screen.invalidate()
    let more = found.problems.count > 1 ? ", and \(found.problems.count - 1) more" : ""
    let line = found.problems.first.map { $0.text + more } ?? "theme \(name)"
    perform(update(&model, .notice(line)))
  }

  private func edit(_ path: String, _ line: Int) {
    guard let wiki else { return }
    let words = EditorCommand.words(
      template: user.editor, editor: EditorCommand.preferred(),
      file: wiki.folder.absolutePath(of: path), line: line)
    let outcome = screen.run(ChildProcess(words))
    perform(update(&model, .childEnded(outcome)))
  }

  /// Gives a text to the terminal's clipboard, and to the system's where that is this machine's.
  private func copy(_ text: String) {
    let isTaken = screen.copy(text)
    let isGiven = SystemClipboard.copy(text)
    guard !isTaken, !isGiven else { return }
    perform(
      update(
        &model,
        .problem("no clipboard takes this; wl-copy, xclip or xsel would, or a terminal with OSC 52")
      )
    )
  }

  /// Nothing that was begun goes on alone, no half export stays, and the place is remembered.
  private func endWork() {
    piping.end()
    wiki?.exporting.end()
    remember()
  }

  private func open(_ target: String) {
    let opener = Opener(program: user.opener)
    if !opener.open(target) {
      perform(
        update(
          &model, .problem("\(opener.words(target)[0]) cannot be started; set opener in the config")
        )
      )
    }
  }
}
