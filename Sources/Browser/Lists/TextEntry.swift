import Layout

/// Lines of a text that belong together: a filter keeps or drops them as one.
struct TextEntry: Equatable, Sendable {
  var lines: [PageLine]
  /// How high a heading this is, 1 the highest; nil for what stands below one.
  var level: Int?

  /// Those with the words of a filter, below their headings; of a heading with the words alone, all
  /// that stands below it.
  static func kept(by filter: RowFilter, of entries: [TextEntry]) -> [TextEntry] {
    let told = entries.filter { !$0.isGap }
    var kept: [TextEntry] = []
    var headings: [TextEntry] = []
    for (place, entry) in told.enumerated() {
      if let level = entry.level {
        headings.removeAll { ($0.level ?? 0) >= level }
        headings.append(entry)
        continue
      }
      let isOfHeading = headings.last.map { heading in
        filter.matches(heading.words)
          && !below(place, in: told).contains { filter.matches($0.words) }
      }
      guard filter.matches(entry.words) || isOfHeading == true else { continue }
      for heading in headings where !heading.isShown {
        if kept.last?.level == nil, !kept.isEmpty { kept.append(.gap) }
        kept.append(heading)
      }
      for shown in headings.indices { headings[shown].isShown = true }
      kept.append(entry)
    }
    return kept
  }

  /// An empty line.
  static let gap = TextEntry(lines: [PageLine([], sourceLine: 1)])

  /// Whether it is among those kept already, as the heading of others.
  private var isShown = false

  /// The entries of the group that one at a place belongs to.
  private static func below(_ place: Int, in entries: [TextEntry]) -> ArraySlice<TextEntry> {
    let start = entries[..<place].lastIndex { $0.level != nil }.map { $0 + 1 } ?? 0
    let end = entries[place...].firstIndex { $0.level != nil } ?? entries.count
    return entries[start..<end]
  }

  init(lines: [PageLine], level: Int? = nil) {
    self.lines = lines
    self.level = level
  }

  private var words: [String] { lines.map(\.text) }
  private var isGap: Bool { lines.allSatisfy(\.spans.isEmpty) }
}
