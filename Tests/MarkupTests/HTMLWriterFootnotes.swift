@testable import Markup

extension HTMLWriter {
  /// Numbers the footnotes that are referred to, in the order of their first references.
  mutating func numberFootnotes() {
    for node in document.nodes.indices where document.nodes[node].kind == .footnoteReference {
      let definition = document.footnoteDefinition(of: node)
      if !footnotes.contains(definition) { footnotes.append(definition) }
    }
  }

  mutating func writeReference(_ node: Int) {
    let definition = document.footnoteDefinition(of: node)
    let label = Self.escapedAddress(document.label(of: definition))
    referenceCounts[definition, default: 0] += 1
    let count = referenceCounts[definition, default: 0]
    let suffix = count > 1 ? "-\(count)" : ""
    let number = (footnotes.firstIndex(of: definition) ?? 0) + 1
    html += "<sup class=\"footnote-ref\"><a href=\"#fn-\(label)\" id=\"fnref-\(label)\(suffix)\" "
    html += "data-footnote-ref>\(number)</a></sup>"
  }

  mutating func writeFootnotes() {
    guard !footnotes.isEmpty else { return }
    html += "<section class=\"footnotes\" data-footnotes>\n<ol>\n"
    for (index, definition) in footnotes.enumerated() {
      let label = Self.escapedAddress(document.label(of: definition))
      startLine()
      html += "<li id=\"fn-\(label)\">\n"
      writeChildren(of: definition)
      let links = backLinks(of: definition, label: label, number: index + 1)
      if html.hasSuffix("</p>\n") {
        html.removeLast(5)
        html += " " + links + "</p>\n"
      } else {
        startLine()
        html += links + "\n"
      }
      html += "</li>\n"
    }
    html += "</ol>\n</section>\n"
  }

  private func backLinks(of definition: Int, label: String, number: Int) -> String {
    (1...max(1, referenceCounts[definition, default: 1])).map { count in
      let suffix = count > 1 ? "-\(count)" : ""
      let mark = count > 1 ? "↩<sup class=\"footnote-ref\">\(count)</sup>" : "↩"
      return "<a href=\"#fnref-\(label)\(suffix)\" class=\"footnote-backref\" "
        + "data-footnote-backref data-footnote-backref-idx=\"\(number)\(suffix)\" "
        + "aria-label=\"Back to reference \(number)\(suffix)\">\(mark)</a>"
    }.joined(separator: " ")
  }
}
