@testable import Markup

extension Document {
  /// What is wrong with the shape of the tree; nil if nothing is.
  func flaw() -> String? {
    guard let root = nodes.first, root.kind == .document else { return "no document" }
    guard root.range == 0..<source.count else { return "the document is not the source" }
    guard Int(root.subtreeEnd) == nodes.count else { return "nodes outside the document" }
    for node in nodes.indices {
      let value = nodes[node]
      let place = "\(value.kind) \(value.range) [\(node)]"
      if value.end < value.start || value.end > source.count { return "\(place): bad range" }
      if value.contentStart < value.start || value.contentEnd > value.end
        || value.contentEnd < value.contentStart
      {
        return "\(place): content \(value.contentStart)-\(value.contentEnd) outside"
      }
      if Int(value.subtreeEnd) <= node || Int(value.subtreeEnd) > nodes.count {
        return "\(place): bad subtree"
      }
      var last = Int(value.start)
      var count = node + 1
      for child in children(of: node) {
        if Int(nodes[child].parent) != node { return "\(place): child \(child) has another parent" }
        if Int(nodes[child].start) < last {
          return "\(place): child \(nodes[child].kind) \(nodes[child].range) begins before \(last)"
        }
        if nodes[child].end > value.end {
          return "\(place): child \(nodes[child].kind) \(nodes[child].range) ends after"
        }
        last = Int(nodes[child].end)
        count = Int(nodes[child].subtreeEnd)
      }
      if count != Int(value.subtreeEnd) { return "\(place): children do not fill the subtree" }
    }
    return nodes.indices.lazy.compactMap(lostText).first
  }

  /// What stands in no child of a node though it is no marker of the node's kind; nil if nothing
  /// does.
  private func lostText(of node: Int) -> String? {
    let value = nodes[node]
    guard let markers = value.kind.markers else { return nil }
    // What a link has after its text is its own.
    let whole = [.link, .image].contains(value.kind) ? value.content : value.range
    let children = Array(children(of: node))
    var position = whole.lowerBound
    for child in children + [node] {
      // What a row has beyond the columns of its table is dropped.
      if child == node, value.kind == .tableRow,
        children.count == alignments(of: Int(value.parent)).count
      {
        break
      }
      let end = child == node ? whole.upperBound : Int(nodes[child].start)
      let gap = source[position..<max(position, end)]
      if let byte = gap.firstIndex(where: { !markers.contains($0) }) {
        return "\(value.kind) \(value.range) [\(node)]: \(byte) of \(Array(gap)) is in no node"
      }
      position = Int(nodes[child].end)
    }
    return nil
  }

  /// Reads everything that can be read of every node, none of which may trap.
  func readAll() -> Int {
    var size = 0
    for node in nodes.indices {
      switch nodes[node].kind {
      case .list: size += listStyle(of: node).start ?? 0
      case .codeBlock:
        size += infoString(of: node).count + lines(of: node).count + literal(of: node).count
      case .link, .image, .autolink, .linkDefinition:
        size += destination(of: node).count + (linkTitle(of: node)?.count ?? 0)
        if let definition = linkTarget(of: node).definition { size += label(of: definition).count }
      case .wikilink, .embed: size += string(wikilink(of: node).target).count
      case .callout: size += string(callout(of: node).kind).count
      case .table: size += alignments(of: node).count
      case .footnoteReference: size += label(of: footnoteDefinition(of: node)).count
      case .footnoteDefinition: size += label(of: node).count
      case .tag, .blockID: size += name(of: node).count
      case .entity: size += entityText(of: node).count
      default: size += literal(of: node).utf8.count
      }
    }
    return size + plainText(of: 0).utf8.count
  }
}

extension NodeKind {
  /// The bytes that may stand between the children of a node; nil where a leaf, a destination or a
  /// name of its own may stand too. The backslash is that of `\|` in a table.
  fileprivate var markers: Set<UInt8>? {
    let blanks = " \t\r\n\u{b}\u{c}"
    let quotes = blanks + ">"
    let text: String
    switch self {
    case .document: text = blanks + "\u{feff}"
    case .blockQuote: text = quotes
    case .list, .listItem: text = quotes + "-+*.)0123456789[]xX"
    case .paragraph, .calloutTitle: text = quotes
    case .heading: text = quotes + "#=-"
    case .table: text = quotes + "|:-"
    case .tableRow, .tableCell: text = quotes + "|\\"
    case .emphasis, .strong: text = "*_\\"
    case .strikethrough: text = "~\\"
    case .highlight: text = "=\\"
    case .inlineFootnote: text = "^[]\\"
    case .link, .image: text = "\\"
    default: return nil
    }
    return Set(text.utf8)
  }
}
