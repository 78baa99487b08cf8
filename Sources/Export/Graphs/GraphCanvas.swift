import Notes

/// A JSON Canvas 1.0: a card a note, a column a distance, links as arrows.
struct GraphCanvas {
  private let plan: ExportPlan
  private let edges: [GraphEdge]

  private static let width = 320
  private static let gap = 80
  private static let lineHeight = 24

  init(_ plan: ExportPlan, _ edges: [GraphEdge]) {
    self.plan = plan
    self.edges = GraphEdge.distinct(edges)
  }

  var text: String {
    JSONValue.object([
      ("nodes", .array(nodes)),
      ("edges", .array(edges.enumerated().map { edge($0.element, $0.offset) })),
    ])
    .text(pretty: true) + "\n"
  }

  /// Columns grow to the right with the distance, to the left for notes that link to the start.
  private var nodes: [JSONValue] {
    var bottoms: [Int: Int] = [:]
    return plan.selection.entries.map { entry in
      let isBacklink = if case .backlink = entry.why { true } else { false }
      let column = isBacklink ? -entry.distance : entry.distance
      let title = plan.graph.title(of: entry.note)
      // A title wraps at some 24 characters of a heading's size.
      let height = Self.lineHeight * (4 + 2 * (title.count / 24))
      let top = bottoms[column] ?? 0
      bottoms[column] = top + height + Self.gap / 2
      var members: [(key: String, value: JSONValue)] = [
        ("id", .string("n\(entry.note)")), ("type", .string("text")),
        ("text", .string("### \(EscapedText.inline(title))\n\n`\(plan.graph.id(of: entry.note))`")),
        ("x", .integer(column * (Self.width + 2 * Self.gap))), ("y", .integer(top)),
        ("width", .integer(Self.width)), ("height", .integer(height)),
      ]
      if entry.why == .start { members.append(("color", .string("4"))) }
      return .object(members)
    }
  }

  private func edge(_ edge: GraphEdge, _ number: Int) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string("e\(number)")),
      ("fromNode", .string("n\(edge.from)")), ("toNode", .string("n\(edge.to)")),
    ]
    if let label = edge.link.reason ?? edge.link.relation {
      members.append(("label", .string(label)))
    }
    return .object(members)
  }
}
