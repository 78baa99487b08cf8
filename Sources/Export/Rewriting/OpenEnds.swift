import Markup

extension Document {
  /// What must follow the text so that a block left open at its end does not swallow what comes
  /// next.
  var closingOfOpenEnd: String {
    var last: Int?
    for child in children(of: 0) { last = child }
    guard let last else { return "" }
    let start = nodes[last].range.lowerBound
    switch nodes[last].kind {
    case .codeBlock where codeBlock(of: last).isFenced && !codeBlock(of: last).isClosed:
      var mark = start
      while mark < source.count, source[mark] == 0x20 { mark += 1 }
      guard mark < source.count else { return "" }
      let fence = source[mark...].prefix { $0 == source[mark] }
      return "\n" + String(decoding: fence, as: UTF8.self)
    case .htmlBlock:
      let text = string(nodes[last].range)
      return text.hasPrefix("<!--") && !text.contains("-->") ? "\n-->" : ""
    default: return ""
    }
  }
}
