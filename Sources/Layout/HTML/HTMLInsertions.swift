import Cells
import Markup

/// Blocks of markdown between those of HTML.
extension HTMLBlockReader {
  /// Adds what a block says, each paragraph of it on a line of its own.
  mutating func add(block node: Int, mark: String = "") {
    let document = flow.document
    switch document.nodes[node].kind {
    case .paragraph, .heading, .calloutTitle:
      var inlines = InlineReader(flow, look: look, window: 0..<Int.max, style: style)
      inlines.read(document.descendants(of: node))
      var text = inlines.text
      text.trimStart()
      add(text, mark: mark)
    case .codeBlock:
      for line in document.lines(of: node) {
        add(
          InlineText(ShownText.line(document.string(line)), style: Style(role: .code), source: line)
        )
      }
    case .mathBlock:
      let literal = document.literalText(of: node)
      let style = Style(role: .code, attributes: .italic)
      MathReader.lines(
        literal, in: 0..<literal.bytes.count, style: style, spellsOut: look.spellsMath
      ).forEach { add($0) }
    case .tableRow:
      var row = InlineText()
      for cell in document.children(of: node) {
        if !row.isEmpty { row.append(" \(marks.edge) ", style: Style(role: .border)) }
        row.append(flow.cellText(cell, look: look, style: style))
      }
      add(row)
    case .listItem:
      for (place, child) in document.children(of: node).enumerated() {
        add(block: child, mark: place == 0 ? marks.bullets[0] + " " : "")
      }
    case .footnoteDefinition, .linkDefinition, .commentBlock, .frontmatter, .htmlBlock: break
    default: for child in document.children(of: node) { add(block: child) }
    }
  }

  private mutating func add(_ text: InlineText, mark: String = "") {
    if isInBuiltCell { wantsLine = true } else { endLine() }
    begin()
    line.text.append(mark, style: Style(role: .quiet))
    line.text.append(text)
    if isInBuiltCell { wantsLine = true } else { endLine() }
  }
}
