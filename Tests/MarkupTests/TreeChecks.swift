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
    return walked() == source ? nil : "leaves and markers are not the source"
  }

  /// The source again, from the leaves of the tree and the markers between them.
  private func walked() -> [UInt8] {
    var bytes: [UInt8] = []
    var position = 0
    for node in nodes.indices where Int(nodes[node].subtreeEnd) == node + 1 {
      bytes.append(contentsOf: source[position..<max(position, Int(nodes[node].start))])
      bytes.append(contentsOf: source[nodes[node].range])
      position = Int(nodes[node].end)
    }
    return bytes + source[position...]
  }

  /// Reads everything that can be read of every node.
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
