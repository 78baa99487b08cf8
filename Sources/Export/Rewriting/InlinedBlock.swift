import Markup

/// How blocks stand in place of an embed: apart from the text around it, in the same containers.
struct InlinedBlock {
  private let prefix: String
  private let textBefore: Bool
  private let lineBefore: Bool
  private let textAfter: Bool
  private let lineAfter: Bool

  /// - Parameter node: an embed in a paragraph.
  init(_ node: Int, _ document: Document, _ lines: LineMap) {
    let entry = document.nodes[node]
    let paragraph = document.nodes[Int(entry.parent)].range
    prefix = document.linePrefix(of: Int(entry.parent))
    let lineStart = lines.start(of: lines.line(at: entry.range.lowerBound))
    lineBefore = lineStart > paragraph.lowerBound
    textBefore = document.source[max(lineStart, paragraph.lowerBound)..<entry.range.lowerBound]
      .contains { $0 != 0x20 && $0 != 0x3E && $0 != 0x09 }
    let lineEnd = lines.end(of: lines.line(at: entry.range.upperBound))
    lineAfter = lineEnd < paragraph.upperBound
    textAfter = document.source[entry.range.upperBound..<min(lineEnd, paragraph.upperBound)]
      .contains { $0 != 0x20 }
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
