import Synchronization

/// Names close to what links mean that is missing, each looked for once however many links mean it.
package final class NearNames: Sendable {
  private let graph: LinkGraph
  private let attachments: NearestIndex
  private let known = Mutex(Known())

  private struct Known {
    var names: [Question: [String]] = [:]
    var places: [PlacesOfNote: NearPlaces] = [:]
  }

  private enum Question: Hashable {
    case note(String)
    case attachment(String)
    case place(note: Int, anchor: String)
  }

  private struct PlacesOfNote: Hashable {
    var note: Int
    var areBlocks: Bool
  }

  /// Of the links of a graph.
  package init(_ graph: LinkGraph) {
    self.graph = graph
    attachments = NearestIndex(graph.attachments)
  }

  /// See ``LinkGraph/nearest(to:)``.
  package func names(for link: Int) -> [String] {
    guard let question = question(link) else { return [] }
    if let names = known.withLock({ $0.names[question] }) { return names }
    let names = answer(question)
    known.withLock { $0.names[question] = names }
    return names
  }

  private func question(_ link: Int) -> Question? {
    if let (note, anchor) = graph.missingAnchor(of: link) {
      return .place(note: note, anchor: anchor)
    }
    switch graph.status(ofLink: link) {
    case .missing: return .note(graph.target(of: link))
    case .attachmentMissing: return .attachment(graph.target(of: link))
    default: return nil
    }
  }

  private func answer(_ question: Question) -> [String] {
    switch question {
    case .note(let target): graph.nearest(toName: target)
    case .attachment(let target):
      attachments.closest(to: target) { graph.attachments[$0] }.map { graph.attachments[$0] }
    case .place(let note, let anchor): places(for: anchor, in: note).nearest(to: anchor)
    }
  }

  private func places(for anchor: String, in note: Int) -> NearPlaces {
    let key = PlacesOfNote(note: note, areBlocks: NearPlaces.meansBlock(anchor))
    if let places = known.withLock({ $0.places[key] }) { return places }
    let places = NearPlaces(for: anchor, in: note, of: graph)
    known.withLock { $0.places[key] = places }
    return places
  }
}
