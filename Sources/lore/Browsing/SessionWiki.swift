import Browser
import CursesTerminal
import WikiIndex

/// The wiki of a session: what reads it, watches it and remembers it.
final class SessionWiki {
  let folder: WikiFolder
  let reading: WikiReading
  let keeping: WikiKeeping
  let asking: WikiAsking
  let exporting: BrowserExport
  /// The path of the shown note.
  var shown: String?
  private let watch: FolderWatch
  private let memory: MemoryFile

  init(_ open: OpenWiki, at place: IndexPlace, _ inbox: Inbox) {
    folder = open.folder
    keeping = WikiKeeping(folder, at: place, inbox)
    reading = WikiReading(keeping, folder, inbox)
    asking = WikiAsking(keeping, folder, inbox)
    exporting = BrowserExport(keeping, folder, inbox)
    // The folders below the root are watched when the first walk has found them.
    watch = FolderWatch(folder, scan: Scan())
    memory = MemoryFile(root: folder.root)
  }

  /// Begins to read and to watch the wiki.
  func begin(on screen: CursesScreen) {
    if watch.descriptor >= 0 { screen.watch(watch.descriptor) }
    keeping.begin()
  }

  /// Watches no longer.
  func end(on screen: CursesScreen) {
    if watch.descriptor >= 0 { screen.unwatch(watch.descriptor) }
  }

  /// Nanoseconds after which to ask again whether something changed; nil to wait for the
  /// descriptor.
  var wait: UInt64? { watch.wait() }

  /// Whether files changed since the last call; a burst of changes is one.
  func hasChanged() -> Bool {
    if let scan = keeping.takeScan() { watch.watch(scan) }
    return watch.changes()
  }

  /// Keeps what the browser knows of the reader for the next time.
  func remember(_ model: Model) { memory.write(model.memory(of: folder.root)) }
}
