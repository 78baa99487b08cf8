import Markup
import Notes

/// What a page shows of a note that it embeds.
struct EmbeddedPart: Sendable {
  let flow: Flow
  /// Index of the link in the note around it.
  let link: Int
  /// Says which part of the note it is; nil for all of it.
  let place: String?
  /// Units of `flow`, in order.
  let units: [Int]
  /// Whether there are more units than are shown.
  let isCut: Bool
  private let looks: [LinkLook]

  /// Nil where the note has no such part or nothing to show in it.
  init?(_ note: EmbeddedNote, link: Int, anchor: String?, now: Int) {
    flow = Flow(note.read, now: now, embeds: note.embeds)
    self.link = link
    looks = note.looks
    let found: Range<Int>
    if let anchor {
      guard let part = flow.part(anchor) else { return nil }
      place = part.name
      found = part.range
    } else {
      place = nil
      found = 0..<Int.max
    }
    let footnotes = flow.footnotes
    let all = flow.units.indices.lazy.filter { [flow] index in
      let unit = flow.units[index]
      if unit.kind == .card || unit.kind == .banner { return false }
      if anchor != nil, index >= footnotes { return false }
      return found.contains(unit.range.lowerBound) && !flow.isHidden(index, Folds())
    }
    let shown = Array(all.prefix(Self.most + 1))
    if shown.isEmpty { return nil }
    isCut = shown.count > Self.most
    units = Array(shown.prefix(Self.most))
  }

  /// The lines of the n-th unit without the gap above the first; `…` after the last.
  func lines(of number: Int, width: Int, look: Look, more: String) -> [PageLine] {
    guard number < units.count else { return [PageLine([Span(more)], sourceLine: 1)] }
    var inner = look
    let looks = looks
    inner.links = { looks.indices.contains($0) ? looks[$0] : .resolved }
    // The numbers count the links of the page around it.
    inner.numbersLinks = false
    inner.folds = Folds()
    inner.wide = .wraps
    let lines = flow.lines(of: units[number], width: width, look: inner)
    return number > 0 ? lines : Array(lines.dropFirst(flow.units[units[0]].gap))
  }

  /// The texts of the n-th unit that can be searched; none for the `…` after the last.
  func texts(of number: Int) -> [InlineText] {
    guard number < units.count else { return [] }
    return UnitLayout(flow, units[number], width: 80, look: Look()).texts()
  }

  /// The most units that are shown of a note.
  private static let most = 200
}

extension Flow {
  /// The bytes below the heading, or of the block, that an anchor means; nil where there is none.
  fileprivate func part(_ anchor: String) -> (name: String, range: Range<Int>)? {
    let nodes = landmarks.headingNodes
    let heading: Int
    switch note.target(ofAnchor: anchor) {
    case .heading(let found)? where found < nodes.count: heading = found
    case .block(let block)?:
      return ("^" + note.blockIDs[block].id, placed.blockIDs[block].place.range)
    case .html(let html)?: return (note.htmlAnchors[html].name, placed.htmlAnchors[html].part)
    default: return nil
    }
    let level = note.headings[heading].level
    let next = note.headings.indices.dropFirst(heading + 1).first {
      $0 < nodes.count && note.headings[$0].level <= level
    }
    let start = Int(document.nodes[nodes[heading]].end)
    let end = next.map { Int(document.nodes[nodes[$0]].start) } ?? document.source.count + 1
    return (note.headings[heading].readable, start..<max(start, end))
  }
}
