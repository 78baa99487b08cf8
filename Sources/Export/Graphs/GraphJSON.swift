import Notes
import WikiIndex

/// Nodes and edges as one object of JSON.
struct GraphJSON {
  private let plan: ExportPlan
  private let edges: [GraphEdge]

  init(_ plan: ExportPlan, _ edges: [GraphEdge]) {
    self.plan = plan
    self.edges = edges
  }

  func text() throws(ExportFailure) -> String {
    let entries = plan.selection.entries
    let nodes = try parallelMap(0..<entries.count) { index throws(ExportFailure) in
      node(entries[index], try plan.read(entries[index].note).note).text()
    }
    return "{\"nodes\": [\n" + nodes.joined(separator: ",\n") + "\n],\n\"edges\": [\n"
      + edges.map { edge($0).text() }.joined(separator: ",\n") + "\n]}\n"
  }

  private func node(_ entry: Selection.Entry, _ note: Note) -> JSONValue {
    .object([
      ("id", .string(note.id)), ("path", .string(note.path)),
      ("address", .string(Address(id: note.id).description)), ("line", .integer(1)),
      ("title", .string(note.title)), ("kind", .string(note.kind.rawValue)),
      ("type", .optional(note.type)), ("status", .optional(note.status)),
      ("description", .optional(note.description)), ("tags", .strings(note.tags)),
      ("trust", .string(note.trust.rawValue)), ("created", .optional(note.created)),
      ("updated", .optional(note.updated)), ("distance", .integer(entry.distance)),
      ("why", .string(entry.why.text(plan.graph))),
    ])
  }

  private func edge(_ edge: GraphEdge) -> JSONValue {
    let id = plan.graph.id(of: edge.from)
    return .object([
      ("from", .string(id)), ("to", .string(plan.graph.id(of: edge.to))),
      ("path", .string(plan.graph.path(of: edge.from))), ("line", .integer(edge.link.line)),
      ("address", .string(edge.link.address.description)),
      ("kind", .string(edge.link.kind.rawValue)), ("relation", .optional(edge.link.relation)),
      ("reason", .optional(edge.link.reason)), ("anchor", .optional(edge.link.anchor)),
      ("context", .string(edge.link.context)),
    ])
  }
}
