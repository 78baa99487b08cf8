import Markup
import Notes

/// Where things stand in the document, which for a copied page is not the file.
struct SourceLines: Sendable {
  let map: LineMap
  /// The line of the file for each line of the document, both from 1; nil where they are the same.
  private let fileLines: [Int]?

  init(_ read: ReadNote) {
    map = LineMap(read.document.source)
    fileLines = read.fileLines
  }

  /// The line of the file that a byte of the document is from.
  func line(at offset: Int) -> Int {
    let line = map.line(at: offset)
    guard let fileLines, !fileLines.isEmpty else { return line }
    return fileLines[min(line, fileLines.count) - 1]
  }

  /// The bytes of the document that come from a line of the file, else from the one before.
  func range(ofFileLine line: Int) -> Range<Int> {
    guard let fileLines else { return map.range(ofLine: min(max(1, line), map.count)) }
    let end = fileLines.partition { $0 <= line }
    let first = end > 0 ? fileLines.partition { $0 < fileLines[end - 1] } : 0
    let lower = map.range(ofLine: min(first + 1, map.count)).lowerBound
    let upper = map.range(ofLine: min(max(end, first + 1), map.count)).upperBound
    return lower..<max(lower, upper)
  }
}
