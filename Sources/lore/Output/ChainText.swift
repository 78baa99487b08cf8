import Cells
import Layout
import Notes

/// Chains of links as text for people: a note a line, under it why it leads there.
enum ChainText {
  static func write(_ rows: [ChainRow], to sheet: inout TextSheet) {
    for row in rows {
      sheet.gap()
      add(row.chain.notes[0], "", row.graph, to: &sheet)
      for (step, link) in zip(row.chain.steps, row.links) {
        add(step.to, step.isBackward ? "← " : "→ ", row.graph, to: &sheet)
        if let link { LinkText.why(link, to: &sheet) }
      }
    }
  }

  private static func add(
    _ note: Int, _ arrow: String, _ graph: LinkGraph, to sheet: inout TextSheet
  ) {
    sheet.add(
      Span(arrow.isEmpty ? "" : "  " + arrow, style: Style(role: .quiet)),
      Span(graph.readableTitle(of: note), style: Style(role: .link)),
      Span("  " + graph.id(of: note), style: Style(role: .quiet)), hanging: 4)
  }
}
