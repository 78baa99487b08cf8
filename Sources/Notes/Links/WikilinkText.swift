import Markup

/// A `[[target#anchor|label]]` in text that is no markdown.
struct WikilinkText {
  var target: String
  var anchor: String?
  var label: String?
  /// Bytes of the text, brackets included.
  var range: Range<Int>

  /// All in a text, in order; those with nothing between the brackets aside.
  static func all(in text: String) -> [WikilinkText] {
    let bytes = Array(text.utf8)
    var result: [WikilinkText] = []
    var open: Int?
    var position = 0
    while position + 1 < bytes.count {
      if bytes[position] == 0x5B, bytes[position + 1] == 0x5B {
        open = position
        position += 2
      } else if let start = open, bytes[position] == 0x5D, bytes[position + 1] == 0x5D {
        if let link = WikilinkText(bytes, start..<position + 2) { result.append(link) }
        open = nil
        position += 2
      } else {
        position += 1
      }
    }
    return result
  }

  private init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let inside = String(decoding: bytes[range.lowerBound + 2..<range.upperBound - 2], as: UTF8.self)
    let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let name = AnchorCut(parts[0])
    target = name.target.trimmed
    anchor = name.anchor?.trimmed
    if anchor?.isEmpty == true { anchor = nil }
    label = parts.count == 2 ? String(parts[1]).trimmed : nil
    self.range = range
    if target.isEmpty, anchor == nil { return nil }
    if CharacterClasses.isIn(target) { return nil }
  }
}
