import Markup
import Notes

extension Document {
  /// What a heading's text is on GitHub once its links are rewritten: what its anchor is made of.
  ///
  /// - Parameter keepsBlockIDs: whether `^id` stays, after the anchor that is put before it.
  func headingText(of heading: Int, keepsBlockIDs: Bool) -> String {
    var text = ""
    var node = heading + 1
    let end = Int(nodes[heading].subtreeEnd)
    while node < end {
      let entry = nodes[node]
      switch entry.kind {
      case .text: text += string(entry.range)
      case .softBreak, .hardBreak: text += " "
      case .escape: text += string(entry.content)
      case .entity: text += entityText(of: node)
      case .code: text += literal(of: node)
      case .autolink: text += string(entry.content)
      case .wikilink, .embed: text += shownText(ofWikilink: node)
      case .footnoteReference: text += label(of: node)
      case .tag, .comment, .math: text += string(entry.range)
      case .blockID: if keepsBlockIDs { text += " " + string(entry.range) }
      default: break
      }
      // Of images and HTML no text remains; other inlines show what is in them.
      let isWhole = entry.kind == .image || entry.kind == .comment || entry.kind == .math
      node = isWhole ? Int(entry.subtreeEnd) : node + 1
    }
    return text
  }

  /// What a wikilink shows, without markup: its label, else its target and anchor.
  func shownText(ofWikilink node: Int) -> String {
    let parts = wikilink(of: node)
    if let label = parts.label {
      let parsed = Document(parsing: Array(source[label]), dialect: .gfm)
      return parsed.plainText(of: 0)
    }
    return targetText(ofWikilink: node)
  }

  /// Target and anchor of a wikilink as Obsidian shows them: `note > Heading`.
  func targetText(ofWikilink node: Int) -> String {
    let parts = wikilink(of: node)
    let target = string(parts.target)
    guard let anchor = parts.anchor.map({ string($0) }) else { return target }
    let steps = anchor.split(separator: "#").map(String.init)
    return ((target.isEmpty ? [] : [target]) + steps).joined(separator: " > ")
  }
}
