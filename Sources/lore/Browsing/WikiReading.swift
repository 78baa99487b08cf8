import Browser
import Dispatch
import Glibc
import Notes
import Synchronization
import WikiIndex

/// Reads the wiki for the browser, on background threads.
final class WikiReading: Sendable {
  let folder: WikiFolder
  let inbox: Inbox
  /// Notes are read one after another, so that answers come in the order of the questions.
  private let reads = DispatchQueue(label: "notes", qos: .userInteractive)

  private enum Loading { case idle, running, runningAgain }
  private let loading = Mutex(Loading.idle)

  init(folder: WikiFolder, inbox: Inbox) {
    self.folder = folder
    self.inbox = inbox
  }

  /// Reads a note and leaves the answer in the inbox.
  func read(_ path: String, _ purpose: ReadPurpose, ticket: Int) {
    reads.async { [folder, inbox] in
      if let read = folder.read(path) {
        inbox.post(.noteRead(read, purpose, ticket: ticket))
      } else {
        let why = FilePath.kind(folder.absolutePath(of: path)) == nil ? "is gone" : "cannot be read"
        inbox.post(.noteFailed(path: path, why: why, purpose, ticket: ticket))
      }
    }
  }

  /// Reads the sentences around links of other notes.
  func sentences(_ sites: [Effect.LinkSite], ticket: Int) {
    reads.async { [folder, inbox] in
      let sentences = sites.map { site -> String in
        guard let links = folder.read(site.path)?.note.links, links.indices.contains(site.ordinal)
        else { return "" }
        return links[site.ordinal].reason ?? links[site.ordinal].context
      }
      inbox.post(.sentences(sentences, ticket: ticket))
    }
  }

  /// Reads every note and makes the library of them; once more if asked again meanwhile.
  func load() {
    let isBusy = loading.withLock { state in
      defer { state = state == .idle ? .running : .runningAgain }
      return state != .idle
    }
    if !isBusy { start() }
  }

  private func start() {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      defer {
        let again = loading.withLock { state in
          defer { state = state == .runningAgain ? .running : .idle }
          return state == .runningAgain
        }
        if again { start() }
      }
      do throws(ScanError) {
        inbox.post(.libraryLoaded(try library()))
      } catch {
        inbox.post(.notice(OpenWiki.line(error)))
      }
    }
  }

  private func library() throws(ScanError) -> Library {
    struct Extract {
      var id: String
      var tables: [Table]
      var incidents: [Incident]
      var tags: [String]
    }
    let (wiki, extracts) = try folder.load { read in
      Extract(
        id: read.note.id, tables: read.note.tables, incidents: read.note.incidents,
        tags: read.note.tags)
    }
    var tables: [Library.TableEntry] = []
    var incidents: [Library.IncidentEntry] = []
    var tags: [String: [Int]] = [:]
    for extract in extracts {
      guard let note = wiki.graph.note(withID: extract.id) else { continue }
      for (ordinal, table) in extract.tables.enumerated() {
        tables.append(.init(note: note, ordinal: ordinal, table: table))
      }
      for incident in extract.incidents { incidents.append(.init(note: note, incident: incident)) }
      for tag in extract.tags { tags[tag, default: []].append(note) }
    }
    return Library(graph: wiki.graph, tables: tables, incidents: incidents, tags: tags)
  }
}
