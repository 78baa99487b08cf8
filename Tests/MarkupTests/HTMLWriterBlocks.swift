@testable import Markup

extension HTMLWriter {
  mutating func writeBlock(_ node: Int) {
    switch document.nodes[node].kind {
    case .paragraph: writeParagraph(node)
    case .heading:
      let level = document.headingLevel(of: node)
      startLine()
      html += "<h\(level)>"
      writeChildren(of: node)
      html += "</h\(level)>\n"
    case .blockQuote, .callout:
      startLine()
      html += "<blockquote>\n"
      writeChildren(of: node)
      startLine()
      html += "</blockquote>\n"
    case .list: writeList(node)
    case .listItem: writeItem(node)
    case .codeBlock: writeCode(node)
    case .htmlBlock:
      startLine()
      html += filtered(document.literal(of: node))
      startLine()
    case .thematicBreak:
      startLine()
      html += "<hr />\n"
    case .table: writeTable(node)
    case .document, .frontmatter, .footnoteDefinition, .linkDefinition, .mathBlock, .commentBlock,
      .calloutTitle:
      break
    default: writeChildren(of: node)
    }
  }

  private mutating func writeParagraph(_ node: Int) {
    let parent = Int(document.nodes[node].parent)
    if document.nodes[parent].kind == .listItem,
      document.listStyle(of: Int(document.nodes[parent].parent)).isTight
    {
      writeChildren(of: node)
      return
    }
    startLine()
    html += "<p>"
    writeChildren(of: node)
    html += "</p>\n"
  }

  private mutating func writeList(_ node: Int) {
    let style = document.listStyle(of: node)
    startLine()
    let tag = style.start == nil ? "ul" : "ol"
    html += "<\(tag)"
    if let start = style.start, start != 1 { html += " start=\"\(start)\"" }
    html += ">\n"
    writeChildren(of: node)
    html += "</\(tag)>\n"
  }

  private mutating func writeItem(_ node: Int) {
    startLine()
    html += "<li>"
    switch document.taskState(of: node) {
    case .open: html += "<input type=\"checkbox\" disabled=\"\" /> "
    case .done: html += "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
    case nil: break
    }
    writeChildren(of: node)
    html += "</li>\n"
  }

  private mutating func writeCode(_ node: Int) {
    startLine()
    let info = document.infoString(of: node)
    let language = info.split(whereSeparator: { " \t\n\r".contains($0) }).first ?? ""
    html +=
      language.isEmpty
      ? "<pre><code>" : "<pre><code class=\"language-\(Self.escaped(String(language)))\">"
    html += Self.escaped(document.literal(of: node)) + "</code></pre>\n"
  }

  private mutating func writeTable(_ node: Int) {
    let alignments = document.alignments(of: node)
    startLine()
    html += "<table>\n"
    for (index, row) in document.children(of: node).enumerated() {
      if index == 0 { html += "<thead>\n" }
      if index == 1 { html += "<tbody>\n" }
      html += "<tr>\n"
      var cells = document.children(of: row)
      for alignment in alignments {
        let tag = index == 0 ? "th" : "td"
        html += "<\(tag)" + (alignment == .none ? ">" : " align=\"\(alignment)\">")
        if let cell = cells.next() { writeChildren(of: cell) }
        html += "</\(tag)>\n"
      }
      html += "</tr>\n"
      if index == 0 { html += "</thead>\n" }
    }
    if Array(document.children(of: node)).count > 1 { html += "</tbody>\n" }
    html += "</table>\n"
  }
}
