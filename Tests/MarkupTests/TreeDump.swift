@testable import Markup

extension Document {
  /// The tree as text, one node a line: depth by indentation, kind, bytes, and what is special.
  func dump() -> String {
    var lines: [String] = []
    for node in nodes.indices.dropFirst() {
      let depth = ancestors(of: node).count - 1
      var line = String(repeating: "  ", count: depth)
      line += "\(nodes[node].kind) \(nodes[node].start)-\(nodes[node].end)"
      line += detail(of: node)
      lines.append(line)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func detail(of node: Int) -> String {
    switch nodes[node].kind {
    case .text: " \"\(string(nodes[node].range))\""
    case .heading: " level \(headingLevel(of: node))"
    case .list: describe(listStyle(of: node))
    case .listItem: taskState(of: node).map { " \($0)" } ?? ""
    case .wikilink, .embed: describe(wikilink(of: node))
    case .callout:
      " \(string(callout(of: node).kind))"
        + (callout(of: node).isFolded.map { $0 ? " folded" : " unfolded" } ?? "")
    case .tag, .blockID: " \(name(of: node))"
    case .code, .math, .comment, .codeBlock, .mathBlock, .commentBlock, .inlineHTML, .htmlBlock:
      " \(literal(of: node).debugDescription)"
    case .link, .image, .autolink, .linkDefinition: " <\(destination(of: node))>"
    case .footnoteDefinition, .footnoteReference: " \(label(of: node))"
    case .frontmatter: " \(string(nodes[node].content).debugDescription)"
    default: ""
    }
  }

  private func describe(_ style: ListStyle) -> String {
    " \(Unicode.Scalar(style.marker)) \(style.isTight ? "tight" : "loose")"
  }

  private func describe(_ parts: WikilinkParts) -> String {
    var text = " \(string(parts.target).debugDescription)"
    if let anchor = parts.anchor { text += " # \(string(anchor).debugDescription)" }
    if let label = parts.label { text += " | \(string(label).debugDescription)" }
    return text
  }
}

func dump(_ markdown: String, _ dialect: Dialect = .notes) -> String {
  Document(parsing: Array(markdown.utf8), dialect: dialect).dump()
}
