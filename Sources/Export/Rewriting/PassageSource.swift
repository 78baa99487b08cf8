import Markup
import Notes

/// A note whose parts go into a file, with what is looked up for each of them.
final class PassageSource {
  let read: ReadNote
  /// Number of the note in the graph.
  let number: Int
  /// Ordinals of the links of the text by where they begin.
  let ordinals: [Int: Int]
  /// Ordinals of the links that are bare paths, in source order.
  private let bare: [Int]
  /// Nodes of the headings, ascending.
  private let headings: [Int]
  private(set) lazy var lines = LineMap(read.document.source)
  private lazy var anchors = AnchorTable(of: read.note)

  init(_ read: ReadNote, _ number: Int) {
    self.read = read
    self.number = number
    var ordinals: [Int: Int] = [:]
    for (ordinal, link) in read.note.links.enumerated() where link.kind != .property {
      ordinals[link.place.range.lowerBound] = ordinal
    }
    self.ordinals = ordinals
    bare = read.note.links.indices.filter { read.note.links[$0].kind == .bare }
    headings = read.document.nodes.indices.filter { read.document.nodes[$0].kind == .heading }
  }

  /// How many headings there are before a node.
  func headingCount(before node: Int) -> Int { headings.partition { $0 < node } }

  /// The bare paths that begin in a range, by their ordinals.
  func bareLinks(in range: Range<Int>) -> ArraySlice<Int> {
    func count(before offset: Int) -> Int {
      bare.partition { read.note.links[$0].place.range.lowerBound < offset }
    }
    return bare[count(before: range.lowerBound)..<count(before: range.upperBound)]
  }

  /// The bytes of what an anchor means; nil where there is no such place.
  func part(ofAnchor anchor: String) -> Range<Int>? {
    anchors.target(of: anchor).map { read.note.part(of: $0) }
  }
}
