/// Reads why an item of a relation section links where it does.
enum Reasons {
  /// The reason of each link of `prose`; `continued` gives the item's further paragraphs.
  ///
  /// Links before a separator share what follows it, up to the end of the item.
  static func read(_ prose: Prose, continued: () -> [String]) -> [String?] {
    var reasons: [String?] = Array(repeating: nil, count: prose.links.count)
    var waiting: [Int] = []
    var end = 0
    var rest: [String]?
    // Each reason reaches to the end of the item: very many of them would be quadratic.
    var left = 64
    for (position, span) in prose.links.enumerated() {
      // An image inside a link is no link of its own here.
      waiting.append(position)
      if span.range.upperBound <= end, span.range.lowerBound < end { continue }
      end = span.range.upperBound
      guard left > 0, let start = Separator.end(in: prose.bytes, after: end) else { continue }
      left -= 1
      if rest == nil { rest = continued() }
      let parts = [prose.text(in: start..<prose.bytes.count)] + (rest ?? [])
      let reason = parts.filter { !$0.isEmpty }.joined(separator: " ")
      for link in waiting where !reason.isEmpty { reasons[link] = reason }
      waiting = []
    }
    return reasons
  }
}
