import Notes

extension Selection.Why {
  /// The reason in words: `start`, `linked from x, line 4 (Related)`, `links to x, line 4`.
  func text(_ graph: LinkGraph) -> String {
    switch self {
    case .start: return "start"
    case .link(let link):
      return "linked from \(graph.id(of: graph.source(of: link)))" + place(link, graph)
    case .backlink(let link):
      let target = graph.noteDestination(of: link).map { graph.id(of: $0) } ?? ""
      return "links to \(target)" + place(link, graph)
    }
  }

  private func place(_ link: Int, _ graph: LinkGraph) -> String {
    ", line \(graph.line(of: link))" + (graph.relation(of: link).map { " (\($0))" } ?? "")
  }
}
