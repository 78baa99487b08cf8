import Markup

/// Finds the places that raw HTML names.
struct HTMLAnchorReader {
  let document: Document
  let lines: LineMap
  let outline: Outline

  func read() -> [HTMLAnchor] {
    var anchors: [HTMLAnchor] = []
    var last: (block: Int, part: Range<Int>)?
    for node in document.nodes.indices {
      let kind = document.nodes[node].kind
      guard kind == .inlineHTML || kind == .htmlBlock else { continue }
      for attribute in HTMLAttributes(document.source, in: document.nodes[node].range).all
      where attribute.name == "id" || (attribute.name == "name" && attribute.element == "a") {
        let block = block(of: node)
        let part = last.flatMap { $0.block == block ? $0.part : nil } ?? part(of: block)
        last = (block, part)
        // One look at what is named shows the tag as well, unless that stands far below its
        // beginning.
        let isBelow =
          part.contains(attribute.tag)
          && lines.line(at: attribute.tag) > lines.line(at: part.lowerBound)
        let start = isBelow ? attribute.tag : part.lowerBound
        anchors.append(
          HTMLAnchor(
            name: document.string(attribute.value),
            place: lines.place(start..<max(start, attribute.value.upperBound)), part: part))
      }
    }
    return anchors
  }

  private func block(of tag: Int) -> Int {
    var block = tag
    while !document.nodes[block].kind.isBlock { block = Int(document.nodes[block].parent) }
    return block
  }

  /// The block around tags, or the one after it where they stand alone; of a heading its section.
  private func part(of block: Int) -> Range<Int> {
    var block = block
    let next = Int(document.nodes[block].subtreeEnd)
    let end = Int(document.nodes[Int(document.nodes[block].parent)].subtreeEnd)
    if next < end, hasOnlyTags(document.nodes[block].content) { block = next }
    let range = document.nodes[block].range
    guard document.nodes[block].kind == .heading,
      let section = outline.section(at: range.lowerBound), outline.entries[section].node == block
    else { return range }
    return outline.entries[section].heading.section
  }

  private func hasOnlyTags(_ range: Range<Int>) -> Bool {
    let source = document.source
    var position = range.lowerBound
    while position < range.upperBound {
      if source[position].isBlank || source[position].isLineEnd {
        position += 1
      } else if let end = source.htmlTagEnd(at: position, to: range.upperBound),
        source[position] == UInt8(ascii: "<")
      {
        position = end
      } else {
        return false
      }
    }
    return true
  }
}
