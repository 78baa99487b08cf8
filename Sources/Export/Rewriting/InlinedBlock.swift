import Markup

/// How blocks stand in place of an embed: apart from the text around it, in the same containers.
struct InlinedBlock {
  private let prefix: String
  private let textBefore: Bool
  private let lineBefore: Bool
  private let textAfter: Bool
  private let lineAfter: Bool

  /// - Parameter node: an embed in a paragraph.
  init(_ node: Int, _ document: Document) {
    let entry = document.nodes[node]
    let paragraph = document.nodes[Int(entry.parent)].range
    prefix = document.linePrefix(of: Int(entry.parent))
    let before = document.source[paragraph.lowerBound..<entry.range.lowerBound]
    let after = document.source[entry.range.upperBound..<paragraph.upperBound]
    let lineStart = before.lastIndex(of: 0x0A)
    lineBefore = lineStart != nil
    let own = lineStart.map { before[($0 + 1)...] } ?? before
    textBefore = own.contains { $0 != 0x20 && $0 != 0x3E && $0 != 0x09 }
    let lineEnd = after.firstIndex(of: 0x0A)
    lineAfter = lineEnd != nil
    textAfter = (lineEnd.map { after[..<$0] } ?? after).contains { $0 != 0x20 && $0 != 0x0D }
  }

  /// The bytes with what parts them from the rest of their paragraph.
  func bytes(around content: [UInt8]) -> [UInt8] {
    let bare = InlinedLines.trimmedEnd(prefix)
    let start = Array(prefix.utf8)
    var result: [UInt8] = []
    if textBefore {
      result += [0x0A] + bare + [0x0A] + start
    } else if lineBefore {
      result += [0x0A] + start
    }
    result += InlinedLines.prefixed(content, with: prefix)
    if textAfter {
      result += [0x0A] + bare + [0x0A] + start
    } else if lineAfter {
      result += [0x0A] + bare
    }
    return result
  }
}
