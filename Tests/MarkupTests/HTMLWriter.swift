@testable import Markup

/// Writes a document as the HTML of the specifications' examples.
struct HTMLWriter {
  let document: Document
  var html = ""
  /// Footnote definitions in the order of their first references.
  var footnotes: [Int] = []
  var referenceCounts: [Int: Int] = [:]
  var filtersTags = false

  init(_ document: Document, filtersTags: Bool = false) {
    self.document = document
    self.filtersTags = filtersTags
  }

  static func html(
    _ markdown: String, _ dialect: Dialect, filtersTags: Bool = false
  ) -> String {
    let document = Document(parsing: Array(markdown.utf8), dialect: dialect)
    var writer = HTMLWriter(document, filtersTags: filtersTags)
    writer.numberFootnotes()
    writer.writeChildren(of: 0)
    writer.writeFootnotes()
    return writer.html
  }

  mutating func writeChildren(of node: Int) {
    for child in document.children(of: node) { write(child) }
  }

  mutating func write(_ node: Int) {
    if document.nodes[node].kind.isBlock { writeBlock(node) } else { writeInline(node) }
  }

  mutating func startLine() {
    if !html.isEmpty, html.utf8.last != 0x0A { html += "\n" }
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func escapedAddress(_ text: String) -> String {
    let safe = Set("-_.+!*(),%#@?=;:/$~".utf8)
    var result = ""
    for byte in text.utf8 {
      if byte == 0x26 {
        result += "&amp;"
      } else if byte == 0x27 {
        result += "&#x27;"
      } else if safe.contains(byte) || byte.isAlphanumeric {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" + digits : digits)
      }
    }
    return result
  }
}
