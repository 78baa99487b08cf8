import Notes

/// The anchors that a note has in the output.
struct NoteAnchors: Sendable {
  /// The note's headings and blocks, as links find them.
  let table: AnchorTable
  /// GitHub's anchor of each heading, in the file that the note goes into.
  var slugs: [String]
  /// The anchor given to each block.
  var blockAnchors: [String]
  /// Where the note begins; empty where it has a file of its own.
  var top = ""

  /// The anchor that a link's means, without `#`; nil where the note has none.
  func anchor(_ text: String) -> String? {
    if text.hasPrefix("^") {
      guard let block = table.block(text) else { return nil }
      return blockAnchors[block]
    }
    guard let heading = table.heading(text), slugs[heading] != "" else {
      return nil
    }
    return slugs[heading]
  }

  /// The anchor of a block where a note has a file of its own: no heading's can have a full stop.
  static func block(_ id: String) -> String { "block." + fold(id) }
}

/// The anchors of every note that links lead into.
struct AnchorBook: Sendable {
  var notes: [Int: NoteAnchors] = [:]
}
