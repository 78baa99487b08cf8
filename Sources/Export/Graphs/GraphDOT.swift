import Notes

/// Nodes and edges in the language of Graphviz.
struct GraphDOT {
  private let plan: ExportPlan
  private let edges: [GraphEdge]

  init(_ plan: ExportPlan, _ edges: [GraphEdge]) {
    self.plan = plan
    self.edges = GraphEdge.distinct(edges)
  }

  var text: String {
    var text = "digraph notes {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n"
    for entry in plan.selection.entries {
      let start = entry.why == .start ? ", style=\"rounded,bold\"" : ""
      text += "  \(name(entry.note)) [label=\(quoted(plan.graph.title(of: entry.note)))\(start)];\n"
    }
    for edge in edges {
      let label = edge.link.relation.map { "label=\(quoted($0))" }
      let reason = edge.link.reason.map { "tooltip=\(quoted($0))" }
      let attributes = [label, reason].compactMap(\.self).joined(separator: ", ")
      text += "  \(name(edge.from)) -> \(name(edge.to))"
      text += attributes.isEmpty ? ";\n" : " [\(attributes)];\n"
    }
    return text + "}\n"
  }

  private func name(_ note: Int) -> String { quoted(plan.graph.id(of: note)) }

  /// A string that Graphviz shows as it is: without escape sequences, entities or control
  /// characters.
  private func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      default:
        result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
      }
    }
    return "\"\(result)\""
  }
}
