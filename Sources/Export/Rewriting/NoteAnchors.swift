import Notes

/// The anchors that a note has in the output.
struct NoteAnchors: Sendable {
  /// The places in the note, as links find them.
  let table: AnchorTable
  /// GitHub's anchor of each heading, in the file that the note goes into.
  var slugs: [String]
  /// The anchor given to each block.
  var blockAnchors: [String]
  /// Names of raw HTML that stand for another place in the output.
  var lostNames: Set<String> = []
  /// Where the note begins; empty where it has a file of its own.
  var top = ""

  /// The anchor that a link's means, without `#`; nil where the note has none.
  func anchor(_ text: String) -> String? {
    switch table.target(of: text) {
    case .heading(let heading)?: slugs[heading].isEmpty ? nil : slugs[heading]
    case .block(let block)?: blockAnchors[block]
    case .html(let html)?: lostNames.contains(table.html[html]) ? nil : table.html[html]
    case nil: nil
    }
  }

  /// The anchor of a block where a note has a file of its own: no heading's can have a full stop.
  static func block(_ id: String) -> String { "block." + fold(id) }
}
