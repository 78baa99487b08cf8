import Browser
import Dispatch
import Layout
import Notes
import WikiIndex

/// Reads single notes for the browser, on a background thread.
final class WikiReading: Sendable {
  let folder: WikiFolder
  private let inbox: Inbox
  /// Notes are read one after another, so that answers come in the order of the questions.
  private let reads = DispatchQueue(label: "notes", qos: .userInteractive)
  /// Sentences are many files' worth; no note waits for them.
  private let excerpts: LinkSentences

  private let keeping: WikiKeeping

  init(_ keeping: WikiKeeping, _ folder: WikiFolder, _ inbox: Inbox) {
    self.keeping = keeping
    self.folder = folder
    self.inbox = inbox
    excerpts = LinkSentences(folder)
  }

  /// Reads a note and leaves the answer in the inbox.
  func read(_ path: String, _ purpose: ReadPurpose, ticket: Int) {
    reads.async { [self] in
      if let read = folder.read(path) {
        inbox.post(.noteRead(read, embeds: embeds(of: read), purpose, ticket: ticket))
      } else {
        let why =
          FileSystem.kind(folder.absolutePath(of: path)) == nil ? "is gone" : "cannot be read"
        inbox.post(.noteFailed(path: path, why: why, purpose, ticket: ticket))
      }
    }
  }

  /// What a note shows of others; nothing before the links of the wiki are known.
  private func embeds(of read: ReadNote) -> [Int: EmbeddedNote] {
    guard read.note.links.contains(where: { $0.kind == .embed }),
      let graph = keeping.graph
    else { return [:] }
    return LinkSight(folder, graph: graph).embeds(of: read)
  }

  /// Reads the sentences around links of other notes and leaves the answer in the inbox.
  func sentences(_ sites: [Effect.LinkSite], ticket: Int) {
    excerpts.find(sites) { [inbox] in inbox.post(.sentences($0, ticket: ticket)) }
  }
}
