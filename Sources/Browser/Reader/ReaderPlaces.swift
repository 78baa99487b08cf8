import Cells
import Layout
import Notes

/// Going to places of the page, and telling where one is.
extension Reader {
  /// Where the text is, whatever its width.
  var position: Position {
    var copy = self
    let above = copy.lines(of: top.unit).prefix(top.line)
    let line = rows.first?.line
    let offset = line?.spans.lazy.compactMap(\.source).first?.lowerBound
    return Position(
      unit: top.unit, characters: above.reduce(0) { $0 + $1.text.count },
      offset: offset ?? flow.units[top.unit].range.lowerBound,
      embeddedOffset: line?.spans.lazy.compactMap(\.embeddedSource).first?.lowerBound ?? 0)
  }

  /// Shows the place at the top.
  mutating func move(to position: Position) {
    guard flow.units.indices.contains(position.unit) else { return move(toOffset: position.offset) }
    var left = position.characters
    var line = 0
    for text in lines(of: position.unit).map(\.text) {
      left -= text.count
      if left < 0 { break }
      line += 1
    }
    show(LinePlace(unit: position.unit, line: line))
  }

  /// Shows the line with a byte of the note at the top.
  mutating func move(toOffset offset: Int) {
    show(place(ofOffset: offset))
  }

  /// Shows a place in sight, at a third of the screen unless it is seen already.
  mutating func reveal(_ place: LinePlace) {
    folds = flow.opening(place.unit, folds)
    if let first = rows.first?.place, let last = rows.last?.place, first <= place, place <= last {
      return
    }
    show(self.place(-size.height / 3, linesFrom: place))
  }

  /// The line that shows a byte of the note, else the nearest before it.
  mutating func place(ofOffset offset: Int) -> LinePlace {
    let unit = flow.unit(atOffset: offset)
    if flow.isHidden(unit, folds) { folds = flow.opening(unit, folds) }
    let lines = lines(of: unit)
    let line = lines.lastIndex { line in
      line.spans.contains { ($0.source?.lowerBound ?? .max) <= offset }
    }
    return LinePlace(unit: unit, line: line ?? min(flow.units[unit].gap, max(0, lines.count - 1)))
  }

  /// The line that shows the beginning of a match.
  mutating func place(of match: PageMatch) -> LinePlace {
    folds = flow.opening(match.unit, folds)
    let line = lines(of: match.unit).firstIndex { $0.columns(of: match) != nil }
    return LinePlace(unit: match.unit, line: line ?? flow.units[match.unit].gap)
  }

  /// Shows a place of the note; false where there is no such place, and then the top.
  mutating func move(to spot: Spot) -> Bool {
    switch spot {
    case .top: show(LinePlace(unit: 0, line: 0))
    case .position(let position): move(to: position)
    case .offset(let offset):
      move(toOffset: offset)
      lastJump = offset
    case .line(let line):
      let unit = flow.unit(atLine: line)
      folds = flow.opening(unit, folds)
      show(LinePlace(unit: unit, line: self.line(ofSourceLine: line, in: unit)))
    case .anchor(let anchor):
      guard let offset = flow.placed.offset(ofAnchor: anchor) else {
        show(LinePlace(unit: 0, line: 0))
        return false
      }
      move(toOffset: offset)
      skipGap()
      lastJump = offset
    }
    return true
  }

  /// The line of a unit on which a line of the file begins, maybe in its middle.
  private mutating func line(ofSourceLine line: Int, in unit: Int) -> Int {
    let start = flow.offset(ofLine: line)
    let lines = lines(of: unit)
    return lines.firstIndex { $0.spans.contains { ($0.source?.upperBound ?? 0) > start } }
      ?? lines.firstIndex { $0.sourceLine >= line } ?? 0
  }

  /// Leaves the empty lines above the first unit out of sight.
  private mutating func skipGap() {
    let gap = flow.units[top.unit].gap
    if top.line < gap { show(LinePlace(unit: top.unit, line: gap)) }
  }

  /// Scrolls by lines.
  mutating func scroll(by count: Int) { show(place(count, linesFrom: top)) }

  /// Shows the end.
  mutating func moveToEnd() {
    let last = flow.units.count - 1
    let unit = flow.isHidden(last, folds) ? flow.visible(before: last, folds) ?? 0 : last
    show(LinePlace(unit: unit, line: max(0, lines(of: unit).count - 1)))
  }

  /// Whether something of the unit that shows a byte is in sight.
  func isInSight(_ offset: Int) -> Bool {
    let unit = flow.unit(atOffset: offset)
    return rows.contains { $0.place.unit == unit }
  }

  /// How much of the note has been seen, 0 to 100.
  var percent: Int {
    let end = max(flow.textEnd, flow.units.last?.range.upperBound ?? 0)
    guard let last = rows.last?.place, end > 0 else { return 100 }
    var copy = self
    if copy.place(1, linesFrom: last) == last { return 100 }
    let range = flow.units[last.unit].range
    let lines = max(1, copy.lines(of: last.unit).count)
    let seen = max(
      range.lowerBound + range.count * (last.line + 1) / lines,
      flow.isFootnote(last.unit) ? flow.textEnd : 0)
    return min(99, max(0, seen * 100 / end))
  }

  /// The heading whose section is being read: that of the selected link or of what was jumped to,
  /// where these are in sight, else the one at or above the top line; nil before the first.
  var currentHeading: Int? {
    if let place = selected.flatMap({ placeInSight(of: $0) }) {
      return flow.units[place.unit].section
    }
    if let lastJump, isInSight(lastJump) {
      return flow.units[flow.unit(atOffset: lastJump)].section
    }
    guard let first = rows.first(where: { !$0.line.spans.isEmpty }) else { return nil }
    // The card tells of the note: what is read of its text begins below it.
    let kind = flow.units[first.place.unit].kind
    if kind == .card || kind == .banner,
      let heading = rows.prefix(size.height / 4 + 1).first(where: isHeading)
    {
      return flow.units[heading.place.unit].section
    }
    return flow.units[first.place.unit].section
  }

  private func isHeading(_ row: ReaderRow) -> Bool {
    if case .heading = flow.units[row.place.unit].kind { return true }
    return false
  }

  /// The line of the file at the top of the screen, or that of the selected link.
  var sourceLine: Int {
    // A selected link of an embedded note has its line elsewhere.
    if case .link(let index)? = selected, note.links.indices.contains(index) {
      return note.links[index].line
    }
    return rows.first { !$0.line.spans.isEmpty }?.line.sourceLine ?? 1
  }
}
