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

/// Cuts a note into pieces: a table with its caption, and the other blocks under one heading
/// together.
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
    let headings = read.placed.headings
    var firsts = Firsts(read.placed)
    for block in document.children(of: 0) {
      let entry = document.nodes[block]
      if entry.kind == .frontmatter { continue }
      if entry.kind == .heading {
        let next = headings.partition { $0.place.range.lowerBound < entry.range.lowerBound }
        heading = next < headings.count ? next : nil
        continue
      }
      let isFirst =
        firsts.overlap(entry.range) || entry.kind == .table || captions(block)
      if let last = pieces.last, last.heading == heading, last.isFirst == isFirst {
        pieces[pieces.count - 1].range = last.range.lowerBound..<entry.range.upperBound
      } else {
        pieces.append(
          ReadingPiece(note: note, range: entry.range, isFirst: isFirst, heading: heading, text: [])
        )
      }
    }
    for index in pieces.indices { pieces[index].text = Array(document.source[pieces[index].range]) }
    return pieces
  }

  /// The key points and incidents of a note, which blocks in source order are held against.
  private struct Firsts {
    private var ranges: ArraySlice<Range<Int>>
    private var end = 0

    init(_ note: Note) {
      ranges =
        (note.keyPoints.map(\.place.range) + note.incidents.map(\.place.range))
        .filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }[...]
    }

    /// Whether one lies over a block, which must not lie before one asked for earlier.
    mutating func overlap(_ block: Range<Int>) -> Bool {
      while let next = ranges.first, next.lowerBound < block.upperBound {
        end = max(end, next.upperBound)
        ranges.removeFirst()
      }
      return end > block.lowerBound
    }
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
