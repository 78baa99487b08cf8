@testable import Markup

extension HTMLWriter {
  mutating func writeInline(_ node: Int) {
    switch document.nodes[node].kind {
    case .text: html += Self.escaped(document.plainText(of: node))
    case .softBreak: html += "\n"
    case .hardBreak: html += "<br />\n"
    case .escape, .entity, .tag: html += Self.escaped(document.plainText(of: node))
    case .code: html += "<code>" + Self.escaped(document.literal(of: node)) + "</code>"
    case .emphasis: wrap("em", node)
    case .strong: wrap("strong", node)
    case .strikethrough: wrap("del", node)
    case .highlight: wrap("mark", node)
    case .link, .autolink: writeLink(node)
    case .image:
      html += "<img src=\"" + Self.escapedAddress(document.destination(of: node)) + "\" alt=\""
      html += Self.escaped(alternative(of: node)) + "\"" + title(of: node) + " />"
    case .inlineHTML: html += filtered(document.literal(of: node))
    case .footnoteReference: writeReference(node)
    default: html += Self.escaped(document.string(document.nodes[node].range))
    }
  }

  private func alternative(of node: Int) -> String {
    document.descendants(of: node).map { child in
      switch document.nodes[child].kind {
      case .inlineHTML: document.literal(of: child)
      case .emphasis, .strong, .strikethrough, .link, .image: ""
      default: document.plainText(of: child).replacing("\n", with: " ")
      }
    }.joined()
  }

  private mutating func wrap(_ tag: String, _ node: Int) {
    html += "<\(tag)>"
    writeChildren(of: node)
    html += "</\(tag)>"
  }

  private func title(of node: Int) -> String {
    guard let title = document.linkTitle(of: node), !title.isEmpty else { return "" }
    return " title=\"" + Self.escaped(title) + "\""
  }

  private mutating func writeLink(_ node: Int) {
    html += "<a href=\"" + Self.escapedAddress(document.destination(of: node)) + "\""
    html += title(of: node) + ">"
    if document.nodes[node].kind == .autolink {
      html += Self.escaped(document.string(document.nodes[node].content))
    } else {
      writeChildren(of: node)
    }
    html += "</a>"
  }

  /// Raw HTML, with the tags that GitHub filters made text where that is asked for.
  func filtered(_ text: String) -> String {
    guard filtersTags else { return text }
    let names = [
      "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "<") {
      result += rest[..<mark]
      rest = rest[mark...]
      let tail = rest.dropFirst().lowercased()
      let name = tail.drop { $0 == "/" }.prefix { $0.isLetter }
      result += names.contains(String(name)) ? "&lt;" : "<"
      rest = rest.dropFirst()
    }
    return result + rest
  }
}
