import Layout
import Markup
import Notes

/// Selecting links.
extension Reader {
  /// The links in sight, in reading order, each once.
  var linksInSight: [PageLink] {
    var links: [PageLink] = []
    for row in rows {
      for case let link? in row.line.spans.map(\.link) where !links.contains(link) {
        links.append(link)
      }
    }
    return links
  }

  /// Selects the next link from what is on the screen, the previous one if `isForward` is false.
  ///
  /// Beyond the screen the page follows. False where there is no further link.
  mutating func selectLink(isForward: Bool, count: Int = 1) -> Bool {
    for _ in 0..<count {
      guard step(isForward: isForward) else { return false }
    }
    panToSelection()
    return true
  }

  private mutating func panToSelection() {
    guard let selected, let place = placeInSight(of: selected) else { return }
    hold(place)
    panIntoSight(place) { $0.columns(of: selected) }
  }

  /// The line in sight that shows a link; nil where none does.
  func placeInSight(of link: PageLink) -> LinePlace? {
    rows.first { row in row.line.spans.contains { $0.link == link } }?.place
  }

  private mutating func step(isForward: Bool) -> Bool {
    let inSight = linksInSight
    if let selected, let place = inSight.firstIndex(of: selected) {
      let next = place + (isForward ? 1 : -1)
      if inSight.indices.contains(next) {
        self.selected = inSight[next]
        return true
      }
      return stepBeyond(offset(of: selected) ?? edgeOffset(isForward), isForward)
    }
    if let link = isForward ? inSight.first : inSight.last {
      selected = link
      return true
    }
    guard !rows.isEmpty else { return false }
    return stepBeyond(edgeOffset(isForward), isForward)
  }

  /// The last byte in sight, or the first.
  private func edgeOffset(_ isLast: Bool) -> Int {
    let edge = (isLast ? rows.last : rows.first).map { flow.units[$0.place.unit].range } ?? 0..<0
    return isLast ? max(edge.lowerBound, edge.upperBound - 1) : edge.lowerBound
  }

  private mutating func stepBeyond(_ offset: Int, _ isForward: Bool) -> Bool {
    var offset = offset
    let inSight = linksInSight
    var next: Landmark?
    while let mark = isForward
      ? flow.next(.link, after: offset) : flow.previous(.link, before: offset)
    {
      offset = mark.offset
      // What the card shows as well has been stopped at.
      guard let link = mark.link, link != selected,
        !(inSight.contains(link) && rows.contains { $0.place.unit == mark.unit }),
        !flow.isHidden(mark.unit, folds)
      else { continue }
      next = mark
      break
    }
    let edge = isForward ? rows.last?.place : rows.first?.place
    let limit = next.map { place(ofOffset: $0.offset) }
    if let edge, let (link, place) = embeddedLink(isForward: isForward, from: edge, until: limit) {
      selected = link
      reveal(place)
      return true
    }
    guard let mark = next else { return false }
    selected = mark.link
    reveal(place(ofOffset: mark.offset))
    return true
  }

  /// The next link of an embedded note, closed heading or callout that folds, beyond a line, up to
  /// another line.
  ///
  /// The landmarks know none of them.
  private mutating func embeddedLink(
    isForward: Bool, from edge: LinePlace, until limit: LinePlace?
  ) -> (link: PageLink, place: LinePlace)? {
    let last = limit?.unit ?? (isForward ? flow.units.count - 1 : 0)
    guard isForward ? edge.unit <= last : last <= edge.unit else { return nil }
    for unit in stride(from: edge.unit, through: last, by: isForward ? 1 : -1) {
      switch flow.units[unit].kind {
      case .embedded, .calloutTitle: break
      case .heading(let heading) where isFolded(heading): break
      default: continue
      }
      let lines = lines(of: unit)
      for line in isForward ? Array(lines.indices) : lines.indices.reversed() {
        let place = LinePlace(unit: unit, line: line)
        guard isForward ? place > edge : place < edge else { continue }
        let links = lines[line].spans.compactMap(\.link).filter { $0 != selected }
        if let link = isForward ? links.first : links.last { return (link, place) }
      }
    }
    return nil
  }

  /// The byte at which something that can be followed begins, for a tag where it is in sight; nil
  /// for what is neither in the text nor in sight.
  func offset(of link: PageLink) -> Int? {
    if let range = flow.range(of: link) { return range.lowerBound }
    for row in rows {
      guard let span = row.line.spans.first(where: { $0.link == link }) else { continue }
      return (span.source ?? flow.units[row.place.unit].range).lowerBound
    }
    return nil
  }

  /// The text of something that can be followed, as it stands in its note.
  func text(of link: PageLink) -> String {
    let (flow, inner) = flow.origin(of: link)
    return flow.range(of: inner).map { flow.document.string($0) } ?? ""
  }

  /// The selected link, else the first in sight; nil where there is none, or a tag or footnote is
  /// selected.
  var chosenLink: PageLink? {
    if let selected { return place(of: selected) == nil ? nil : selected }
    return linksInSight.first { place(of: $0) != nil }
  }

  /// The note that a link stands in, and its place among the links there; nil for tags and
  /// footnotes.
  func place(of link: PageLink) -> (note: Note, ordinal: Int)? {
    let (flow, inner) = flow.origin(of: link)
    guard case .link(let ordinal) = inner, flow.note.links.indices.contains(ordinal) else {
      return nil
    }
    return (flow.note, ordinal)
  }

  /// The number of the selected link among all of the page, from 1; nil with none selected.
  var linkNumber: Int? {
    guard let selected else { return nil }
    let unit = placeInSight(of: selected)?.unit
    return flow.linkNumber(
      of: selected, isOnCard: unit.map { flow.units[$0].kind == .card } ?? false)
  }

  /// How many links the page has, those of its card as well.
  var linkCount: Int { flow.linkCount }

  /// Goes to the next or previous landmark of a kind; false where there is none.
  mutating func jump(to kind: Landmark.Kind, isForward: Bool) -> Bool {
    var here = jumpOrigin(kind)
    var found: Landmark?
    while let mark = isForward ? flow.next(kind, after: here) : flow.previous(kind, before: here) {
      here = mark.offset
      // The title's heading is on the card, which is the top.
      if kind == .heading, flow.units[mark.unit].kind == .card { continue }
      found = mark
      break
    }
    guard let mark = found else { return false }
    if let link = mark.link { selected = link }
    let place = place(ofOffset: mark.offset)
    folds = flow.opening(place.unit, folds)
    hold(place)
    if mark.link == nil {
      show(place)
      lastJump = mark.offset
    } else {
      reveal(place)
    }
    return true
  }

  /// The byte that a jump starts from: what was jumped to last if it is still in sight, else the
  /// top.
  private func jumpOrigin(_ kind: Landmark.Kind) -> Int {
    if kind == .link || kind == .footnote, let selected, linksInSight.contains(selected),
      let offset = offset(of: selected)
    {
      return offset
    }
    if let lastJump, isInSight(lastJump) { return lastJump }
    return rows.first.map { flow.units[$0.place.unit].range.lowerBound } ?? 0
  }
}
