import Synchronization

/// Names close to targets that are missing, each looked for once however many links lead there.
package final class NearNames: Sendable {
  private let graph: LinkGraph
  private let attachments: NearestIndex
  private let known = Mutex<[Question: [String]]>([:])

  private struct Question: Hashable {
    var status: LinkStatus
    var target: String
  }

  /// Of the links of a graph.
  package init(_ graph: LinkGraph) {
    self.graph = graph
    attachments = NearestIndex(graph.attachments)
  }

  /// See ``LinkGraph/nearest(to:)``.
  package func names(for link: Int) -> [String] {
    let status = graph.resolution(of: link).status
    // What is close to an anchor is of its own note, and found at once.
    guard status == .missing || status == .attachmentMissing else { return graph.nearest(to: link) }
    let question = Question(status: status, target: graph.target(of: link))
    if let names = known.withLock({ $0[question] }) { return names }
    let names =
      status == .missing
      ? graph.nearest(to: link)
      : attachments.closest(to: question.target) { graph.attachments[$0] }
        .map { graph.attachments[$0] }
    known.withLock { $0[question] = names }
    return names
  }
}
