import Browser
import Dispatch
import Notes
import Synchronization
import WikiIndex

/// The sentences around links, read from their notes and kept while those do not change.
final class LinkSentences: Sendable {
  private let folder: WikiFolder
  /// One by one; no note that is to be shown waits for them.
  private let queue = DispatchQueue(label: "sentences", qos: .utility)
  private let known = Mutex<[Effect.LinkSite: Known]>([:])

  private struct Known {
    var stamp: FileStamp
    var sentence: String
  }

  /// Sentences that are kept at most.
  private static let limit = 4_000

  init(_ folder: WikiFolder) { self.folder = folder }

  /// Finds the sentences of some links, empty where there is no such link any more.
  func find(_ sites: [Effect.LinkSite], _ answer: @escaping @Sendable ([String]) -> Void) {
    queue.async { [self] in answer(sites.map(sentence)) }
  }

  private func sentence(at site: Effect.LinkSite) -> String {
    guard let stamp = FileStamp(folder.absolutePath(of: site.path)) else { return "" }
    if let found = known.withLock({ $0[site] }), found.stamp == stamp { return found.sentence }
    guard let links = folder.read(site.path)?.note.links, links.indices.contains(site.ordinal)
    else { return "" }
    let sentence = links[site.ordinal].reason ?? links[site.ordinal].context
    known.withLock { known in
      if known.count >= Self.limit { known = [:] }
      known[site] = Known(stamp: stamp, sentence: sentence)
    }
    return sentence
  }
}
