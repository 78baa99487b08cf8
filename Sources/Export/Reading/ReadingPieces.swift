import Markup
import Notes

/// A stretch of a note that is taken into a reading set whole or not at all.
struct ReadingPiece: Sendable {
  /// Place in the selection.
  var note: Int
  /// Bytes of the document.
  var range: Range<Int>
  /// Whether it is a key point, an incident or a table, which come first.
  var isFirst: Bool
  /// Index of the note's heading above it; nil before the first, and for the heading itself.
  var heading: Int?
  var text: [UInt8]
}

/// Cuts a note into pieces: a table with its caption, and the other blocks under one heading together.
struct ReadingPieces {
  private let read: ReadNote
  private let note: Int
  private var document: Document { read.document }

  init(_ read: ReadNote, note: Int) {
    self.read = read
    self.note = note
  }

  /// The pieces in the order of the text; headings are not among them.
  func all() -> [ReadingPiece] {
    var pieces: [ReadingPiece] = []
    var heading: Int?
    var count = 0
    for block in document.children(of: 0) {
      let entry = document.nodes[block]
      if entry.kind == .frontmatter { continue }
      if entry.kind == .heading {
        heading = read.placed.headings.firstIndex {
          $0.place.range.lowerBound == entry.range.lowerBound
        }
        count += 1
        continue
      }
      let isFirst = isFirst(block, heading: heading)
      if var last = pieces.last, last.heading == heading, last.isFirst == isFirst {
        last.range = last.range.lowerBound..<entry.range.upperBound
        last.text = Array(document.source[last.range])
        pieces[pieces.count - 1] = last
      } else {
        pieces.append(
          ReadingPiece(
            note: note, range: entry.range, isFirst: isFirst, heading: heading,
            text: Array(document.source[entry.range])))
      }
    }
    return pieces
  }

  private func isFirst(_ block: Int, heading: Int?) -> Bool {
    let range = document.nodes[block].range
    if document.nodes[block].kind == .table || captions(block) { return true }
    if read.placed.keyPoints.contains(where: { range.overlaps($0.place.range) }) { return true }
    return read.placed.incidents.contains { range.overlaps($0.place.range) }
  }

  /// Whether a block is the bold line above a table.
  private func captions(_ block: Int) -> Bool {
    let next = Int(document.nodes[block].subtreeEnd)
    guard document.nodes[block].kind == .paragraph, next < document.nodes.count,
      document.nodes[next].kind == .table, document.nodes[next].parent == 0
    else { return false }
    let inlines = Array(document.children(of: block))
    return inlines.count == 1 && document.nodes[inlines[0]].kind == .strong
  }
}
