import Markup

/// `[text](a b.md)`: meant as a link, but a blank in the destination makes it text.
struct RawSpaceLink {
  var range: Range<Int>
  /// How it would be a link.
  var suggestion: String

  /// Those in a block's own text.
  static func all(in document: Document, block: Int) -> [RawSpaceLink] {
    let content = document.nodes[block].content
    var result: [RawSpaceLink] = []
    var position = content.lowerBound
    // Only what is text can be such a link: code, math and real links are stepped over.
    var node = block + 1
    let end = Int(document.nodes[block].subtreeEnd)
    while position + 1 < content.upperBound {
      guard document.source[position] == 0x5D, document.source[position + 1] == 0x28 else {
        position += 1
        continue
      }
      while node < end, document.nodes[node].range.upperBound <= position {
        node += 1
      }
      let isText =
        node < end && document.nodes[node].kind == .text
        && document.nodes[node].range.contains(position)
      if isText, let link = link(document, content, at: position) {
        result.append(link)
        position = link.range.upperBound
      } else {
        position += 2
      }
    }
    return result
  }

  private static func link(
    _ document: Document, _ content: Range<Int>, at middle: Int
  ) -> RawSpaceLink? {
    let source = document.source
    var close = middle + 2
    while close < content.upperBound, source[close] != 0x29, source[close] != 0x28,
      !source[close].isLineEnd
    {
      close += 1
    }
    var open = middle - 1
    while open >= content.lowerBound, source[open] != 0x5B, source[open] != 0x5D,
      middle - open < 1000
    {
      open -= 1
    }
    guard close < content.upperBound, source[close] == 0x29, open >= content.lowerBound,
      source[open] == 0x5B
    else { return nil }
    let destination = document.string(middle + 2..<close)
    let path = destination.trimmed
    guard path.contains(" "), !path.hasPrefix("<"), !path.contains("\""),
      NotePath.withoutExtension(String(path.prefix { $0 != "#" })) != nil
        || FilePath.looksLikeAttachment(path) || path.utf8.contains(0x2F)
    else { return nil }
    let label = document.string(open..<middle + 1)
    return RawSpaceLink(range: open..<close + 1, suggestion: "\(label)(<\(path)>)")
  }
}
