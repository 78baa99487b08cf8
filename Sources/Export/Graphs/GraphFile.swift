/// The selection as a graph, in one file.
package struct GraphFile: Sendable {
  /// How the graph is written: JSON, Graphviz DOT or JSON Canvas.
  package enum Format: String, Sendable {
    case json, dot, canvas
  }

  let plan: ExportPlan
  let format: Format

  /// The graph of what a plan holds.
  package init(_ plan: ExportPlan, _ format: Format) {
    self.plan = plan
    self.format = format
  }

  /// What is in the file.
  package var manifest: Manifest { plan.graphManifest(format.rawValue) }

  /// The file's bytes; every selected note that links to another is read.
  package func bytes() throws(ExportFailure) -> [UInt8] {
    let edges = try GraphEdge.all(in: plan)
    let text =
      switch format {
      case .json: try GraphJSON(plan, edges).text()
      case .dot: GraphDOT(plan, edges).text
      case .canvas: GraphCanvas(plan, edges).text
      }
    return Array(text.utf8)
  }
}
