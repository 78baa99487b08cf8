import Browser
import Cells
import CursesTerminal
import Dispatch
import Glibc
import Notes
import WikiIndex

/// One run of the browser on a terminal: one owner on the main thread.
final class Session {
  private let screen: CursesScreen
  private let inbox: Inbox
  private let reading: WikiReading
  private let user: UserConfig
  private let watch = FileWatch()
  private var model: Model
  /// What the loop ends with; nil while it goes on.
  private var status: Int32?
  /// Whether the theme follows the background that the terminal tells of.
  private var followsBackground: Bool

  init(
    _ model: Model, on screen: CursesScreen, _ inbox: Inbox, _ open: OpenWiki,
    followsBackground: Bool
  ) {
    self.model = model
    self.screen = screen
    self.inbox = inbox
    self.followsBackground = followsBackground
    reading = WikiReading(folder: open.folder, inbox: inbox)
    user = open.user
    if watch.descriptor >= 0 { screen.watch(watch.descriptor) }
  }

  /// Runs until the user quits, a signal comes or the terminal is gone; the exit status.
  ///
  /// `first` are effects of what was shown before the loop begins.
  func run(_ first: [Effect]) -> Int32 {
    present()
    if followsBackground { screen.askBackground() }
    perform(first)
    reading.load()
    while status == nil {
      let events = screen.nextEvents(timeout: nil)
      for event in events { take(event) }
      for message in inbox.take() { perform(update(&model, message)) }
      if status == nil { present() }
    }
    screen.close()
    return status ?? 0
  }

  private func present() {
    screen.present(view(model), cursor: cursor(model))
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .reply(.background(let color)):
      guard followsBackground, let found = ThemeChoice.theme(ThemeChoice.name(onBackground: color))
      else { return }
      followsBackground = false
      screen.theme = found.theme
    case .readable:
      let change = watch.takeChange()
      if change.concernsFile { perform(update(&model, .noteChanged(path: watch.path))) }
      if change.concernsNotes { reading.load() }
    case .terminate(let signal):
      screen.die(of: signal)
    case .hangUp:
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
    case .read(let path, let purpose, let ticket): reading.read(path, purpose, ticket: ticket)
    case .sentences(let sites, let ticket): reading.sentences(sites, ticket: ticket)
    case .edit(let path, let line): edit(path, line)
    case .openExternal(let address): open(address)
    case .openFile(let path): open(reading.folder.absolutePath(of: path))
    case .copy(let text):
      if !screen.copy(text) {
        perform(update(&model, .notice("this is too long for the terminal's clipboard")))
      }
    case .after(let milliseconds, let alarm, let ticket):
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [inbox] in
        inbox.post(.elapsed(alarm, ticket: ticket))
      }
    case .watch(let path): watch.watch(path, at: reading.folder.absolutePath(of: path))
    case .loadLibrary: reading.load()
    case .title(let title): screen.setTitle(title)
    case .redraw: screen.invalidate()
    case .suspend: screen.suspend()
    case .quit(let status): self.status = status
    }
  }

  private func edit(_ path: String, _ line: Int) {
    let words = EditorCommand.words(
      template: user.editor, editor: EditorCommand.preferred(),
      file: reading.folder.absolutePath(of: path), line: line)
    let outcome = screen.run(Cells.ChildProcess(words))
    perform(update(&model, .childEnded(outcome)))
  }

  private func open(_ target: String) {
    let opener = Opener(program: user.opener)
    if !opener.open(target) {
      perform(
        update(
          &model, .notice("\(opener.words(target)[0]) cannot be started; set opener in the config"))
      )
    }
  }
}
