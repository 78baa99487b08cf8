import Markup

extension FlowBuilder {
  /// Adds a block of HTML; blocks that a table in it goes over are one with it, and so is the
  /// markdown between them.
  mutating func addHTML(_ block: Int) {
    let run = htmlTables[block]
    for other in run?.blocks ?? [] where document.nodes[other].kind == .footnoteDefinition {
      footnoteNodes.append(other)
    }
    let text = run?.text ?? document.literalText(of: block)
    let inserted = run?.inserted ?? []
    guard !inserted.isEmpty || text.showsHTML else { return }
    addLiteral(
      .html, block, LiteralShape(html: text, inserted: inserted, tables: run?.tables ?? []),
      goesOn: run.map { $0.blocks.count > 1 } ?? false)
  }
}
