import AllocatorShim
import Browser
import Dispatch
import Notes
import Synchronization
import WikiIndex

/// Keeps what the browser knows of the whole wiki, and its index, in step with the files.
///
/// All of it happens on one background queue; the first screen waits for none of it.
final class WikiKeeping: Sendable {
  private let folder: WikiFolder
  private let place: IndexPlace
  private let inbox: Inbox
  private let queue = DispatchQueue(label: "wiki", qos: .userInitiated)
  private let state = Mutex(State())

  private struct State {
    var index: NoteIndex?
    /// What the newest walk found, until the watch takes it.
    var scan: Scan?
    /// The wiki as the library shows it.
    var wiki: LoadedWiki?
    /// Whether a look is waiting in the queue.
    var isLookDue = false
  }

  init(_ folder: WikiFolder, at place: IndexPlace, _ inbox: Inbox) {
    self.folder = folder
    self.place = place
    self.inbox = inbox
  }

  /// The index; nil until it is in step for the first time.
  var index: NoteIndex? { state.withLock { $0.index } }

  /// The links of the wiki; nil until they are known.
  var graph: LinkGraph? { state.withLock { $0.wiki?.graph } }

  /// The wiki as the library shows it, read now where it never was.
  func wiki() throws(ScanError) -> LoadedWiki {
    if let wiki = state.withLock({ $0.wiki }) { return wiki }
    return try folder.load()
  }

  /// What the newest walk found; nil where it was taken already.
  func takeScan() -> Scan? {
    state.withLock { state in
      defer { state.scan = nil }
      return state.scan
    }
  }

  /// Makes the library: from the index where that is nearly in step, else from the notes.
  func begin() {
    queue.async { [self] in
      do {
        let scan = try walk()
        if let ready = ReadyIndex.openIfFresh(folder, at: place, scan: scan) {
          try publish(ready.index, scan)
          take(ready.index)
        } else {
          inbox.post(
            .libraryLoaded(Library(graph: folder.names(of: scan).graph, isComplete: false)))
          try read(scan)
          let progress = ProgressPost(.indexing, inbox)
          let ready = try ReadyIndex.open(folder, at: place) {
            progress.post($0.done, of: $0.total)
          }
          take(ready.index)
          // From its files the wiki takes less memory, and some may have changed since it was read.
          try publish(ready.index, ready.scan)
        }
        release()
        // What changed between the walk and the watch is found now.
        look()
      } catch {
        fail(error)
      }
    }
  }

  /// Looks at the files again, soon; several calls before it does are one.
  func look() {
    let isDue = state.withLock { state in
      defer { state.isLookDue = true }
      return state.isLookDue
    }
    guard !isDue else { return }
    queue.async { [self] in
      state.withLock { $0.isLookDue = false }
      do {
        try update()
      } catch {
        fail(error)
      }
    }
  }

  // MARK: - On the queue

  private func walk() throws -> Scan {
    let scan = try folder.scan()
    state.withLock { $0.scan = scan }
    inbox.nudge()
    return scan
  }

  /// Reads every note, saying how far that is.
  private func read(_ scan: Scan) throws {
    let progress = ProgressPost(.reading, inbox)
    let (wiki, facts) = try folder.load(scan: scan) { read in
      progress.step(of: scan.notes.count)
      return ListedFacts(read.note)
    }
    state.withLock { $0.wiki = wiki }
    inbox.post(.libraryLoaded(Library(wiki.graph, facts)))
  }

  private func publish(_ index: NoteIndex, _ scan: Scan) throws {
    let wiki = try index.loadedWiki(scan: scan)
    let library = try Library(wiki, index)
    state.withLock { $0.wiki = wiki }
    inbox.post(.libraryLoaded(library))
  }

  private func take(_ index: NoteIndex) {
    state.withLock { $0.index = index }
    inbox.post(.progress(nil))
    inbox.post(.searchReady)
  }

  /// Gives back what large work left behind, what only the allocator holds as well.
  private func release() {
    index?.releaseMemory()
    as_give_back()
  }

  private func update() throws {
    guard let index else { return }
    // What is compared and what the first screen looks at is most of the graph.
    defer { graph?.letGo() }
    let scan = try walk()
    let change: IndexChange
    var current = index
    do {
      change = try index.update(scan: scan)
    } catch is IndexError {
      // A full disk, a damaged file: made anew, at last in memory.
      let ready = try ReadyIndex.open(folder, at: place, scan: scan)
      current = ready.index
      change = ready.change
      state.withLock { $0.index = ready.index }
    }
    let known = state.withLock { $0.wiki?.scan.attachments ?? [] }
    guard !change.isEmpty || known.map(\.path) != scan.attachments.map(\.path) else { return }
    let before = state.withLock { $0.wiki?.graph }
    let added = Set(change.written.filter { before?.note(atPath: $0) == nil })
    try publish(current, scan)
    release()
    inbox.post(
      .wikiChanged(
        written: change.written.filter { !added.contains($0) },
        added: change.written.filter(added.contains), removed: change.removed))
  }

  private func fail(_ error: any Error) {
    inbox.post(.progress(nil))
    switch error {
    case let error as ScanError: inbox.post(.problem(OpenWiki.line(error)))
    case let error as IndexError: inbox.post(.problem("the index failed: \(error.message)"))
    default: inbox.post(.problem("\(error)"))
    }
  }
}
