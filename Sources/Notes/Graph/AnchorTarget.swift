/// What an anchor means in a note.
package enum AnchorTarget: Sendable, Hashable {
  /// Number among the note's headings.
  case heading(Int)
  /// Number among its block ids.
  case block(Int)
  /// Number among its anchors of raw HTML.
  case html(Int)
}

extension Note {
  /// What an anchor means; nil where the note has no such place.
  package func target(ofAnchor anchor: String) -> AnchorTarget? {
    AnchorMatch.target(
      of: anchor, headings: headings.map(HeadingEntry.init), blocks: blockIDs.map(\.id),
      html: htmlAnchors.map(\.name))
  }

  /// The bytes of what an anchor means, of a heading its section; nil where there is no such place.
  package func part(ofAnchor anchor: String) -> Range<Int>? {
    target(ofAnchor: anchor).map(part)
  }

  /// The bytes of a place of the note, of a heading its section.
  package func part(of target: AnchorTarget) -> Range<Int> {
    switch target {
    case .heading(let heading): headings[heading].section
    case .block(let block): blockIDs[block].place.range
    case .html(let html): htmlAnchors[html].part
    }
  }

  /// The byte at which what an anchor means begins; nil where there is no such place.
  package func offset(ofAnchor anchor: String) -> Int? {
    switch target(ofAnchor: anchor) {
    case .heading(let heading)?: headings[heading].place.range.lowerBound
    case .block(let block)?: blockIDs[block].place.range.lowerBound
    case .html(let html)?: htmlAnchors[html].place.range.lowerBound
    case nil: nil
    }
  }
}
