import Cells
import Layout

/// Wide tables and code, of which a part is seen at a time.
extension Reader {
  /// Pans a wide block in sight; false where nothing is wider than the page.
  ///
  /// It is the one nearest a row, where one is given; else that which was panned, jumped to or
  /// selected in last, and where that is out of sight the first.
  mutating func pan(by columns: Int, at row: Int? = nil) -> Bool {
    guard let node = row.map(wideBlock(nearest:)) ?? heldBlock else { return false }
    held = node
    let widest = rows.filter { $0.line.pan?.node == node }.map(\.line.width).max() ?? 0
    let limit = max(0, widest - size.width)
    pans[node] = min(limit, max(0, (pans[node] ?? 0) + columns))
    return true
  }

  private func wideBlock(nearest row: Int) -> Int? {
    rows.indices.filter { rows[$0].line.pan != nil }
      .min { abs($0 - row) < abs($1 - row) }
      .flatMap { rows[$0].line.pan?.node }
  }

  private var heldBlock: Int? {
    let wide = rows.compactMap(\.line.pan?.node)
    return wide.first { $0 == held } ?? wide.first
  }

  /// Makes the block that shows a place the one to be panned, if it is wide.
  mutating func hold(_ place: LinePlace) {
    if let node = lines(of: place.unit).lazy.compactMap(\.pan?.node).first { held = node }
  }

  /// Pans a block so far that some columns of one of its lines are in sight.
  mutating func panIntoSight(_ place: LinePlace, _ columns: (PageLine) -> Range<Int>?) {
    let lines = lines(of: place.unit)
    guard lines.indices.contains(place.line), let pan = lines[place.line].pan,
      let wanted = columns(lines[place.line])
    else { return }
    let frozen = min(pan.frozen, max(0, size.width - 2))
    let panned = pans[pan.node] ?? 0
    // At both edges stands a sign where the line goes on.
    let seen = frozen + panned + 1..<max(frozen + panned + 1, panned + size.width - 1)
    let isSeen = seen.contains(wanted.lowerBound) && wanted.upperBound <= seen.upperBound
    guard wanted.lowerBound >= frozen, !isSeen, panned > 0 || wanted.upperBound > size.width - 1
    else { return }
    let limit = max(0, lines[place.line].width - size.width)
    let target = wanted.lowerBound - frozen - (size.width - frozen) / 3
    pans[pan.node] = min(max(limit, panned), max(0, target))
  }

  /// A row of what is in sight as it is drawn: panned, with matches and the selected link marked.
  func drawn(_ row: Int, isFocused: Bool) -> PageLine {
    let shown = row < head.count ? head[row] : rows[row]
    var line = shown.line
    if let search {
      for (place, match) in search.matches(in: shown.place.unit) {
        let role: Role = place == search.current ? .matchCurrent : .match
        line = line.marking(match, Style(role: role))
      }
    }
    if let selected {
      line = line.marking(
        selected,
        Style(role: .selected, attributes: isFocused ? [.bold, .underline] : .underline))
    }
    if let pan = line.pan {
      line = line.panned(by: pans[pan.node] ?? 0, width: size.width, isASCII: isASCII)
    }
    return line
  }
}
