import Layout

/// Moving as the eye does: by paragraphs, and with what is chosen.
extension Reader {
  /// Shows what is selected, found or was jumped to so many lines below the edge.
  mutating func put(below lines: Int) -> Outcome {
    guard let place = chosenPlace else {
      return .advise("nothing is selected; ", .nextLink, " selects a link")
    }
    show(self.place(-lines, linesFrom: place))
    return .done
  }

  /// The line in sight of what is selected, found or was jumped to; nil without any of them.
  private var chosenPlace: LinePlace? {
    if let place = selected.flatMap({ placeInSight(of: $0) }) { return place }
    var copy = self
    let found =
      search?.match.map { copy.place(of: $0) } ?? lastJump.map { copy.place(ofOffset: $0) }
    return rows.map(\.place).contains { $0 == found } ? found : nil
  }

  /// Shows the paragraph, or whatever else stands between empty lines, so many below the top one.
  mutating func moveParagraphs(by count: Int) -> Outcome {
    let start = top
    for _ in 0..<min(abs(count), 100_000) {
      guard let place = count > 0 ? paragraphBelow : paragraphAbove else { break }
      let last = top
      show(place)
      if top == last { break }
    }
    return top == start ? .say("no paragraph \(count > 0 ? "below" : "above")") : .done
  }

  private var paragraphBelow: LinePlace? {
    var unit = flow.visible(after: top.unit, folds)
    while let next = unit {
      if flow.units[next].gap > 0 { return LinePlace(unit: next, line: flow.units[next].gap) }
      unit = flow.visible(after: next, folds)
    }
    return nil
  }

  private var paragraphAbove: LinePlace? {
    var unit =
      top.line > flow.units[top.unit].gap ? top.unit : flow.visible(before: top.unit, folds)
    while let next = unit {
      let gap = flow.units[next].gap
      if gap > 0 || next == 0 { return LinePlace(unit: next, line: gap) }
      unit = flow.visible(before: next, folds)
    }
    return nil
  }

  /// Looks for the words of the selected link, and goes to the next place that has them.
  mutating func findLink() -> Outcome {
    guard let selected else {
      if search != nil { return perform(.nextMatch, count: nil) }
      return .advise("no link selected; ", .nextLink, " selects one")
    }
    let (words, place) = shown(of: selected)
    search = PageSearch(words, in: flow, from: place)
    search?.move(by: 1)
    guard let search, search.matches.count > 1 else {
      self.search = nil
      return .say("“\(words)” stands nowhere else in this note")
    }
    showMatch()
    return .done
  }

  /// The words in sight that lead somewhere, and where they begin.
  private func shown(of link: PageLink) -> (words: String, place: Position) {
    var lines: [String] = []
    var place = Position()
    for row in rows {
      let spans = row.line.spans.filter {
        $0.link == link && ($0.source ?? $0.embeddedSource) != nil
      }
      guard let first = spans.first else {
        if lines.isEmpty { continue }
        break
      }
      if lines.isEmpty {
        place = Position(
          unit: row.place.unit, offset: first.source?.lowerBound ?? 0,
          embeddedOffset: first.embeddedSource?.lowerBound ?? 0)
      }
      lines.append(spans.map(\.text).joined())
    }
    return (lines.joined(separator: " "), place)
  }
}
