import Layout
import Notes

/// Closing and opening sections.
extension Reader {
  /// Headings with something to fold below them; the one that is the title stays open.
  var foldableHeadings: [Int] {
    note.headings.indices.filter { $0 > 0 || note.headings[$0].level > 1 }
  }

  /// Whether a section is closed.
  func isFolded(_ heading: Int) -> Bool {
    folds.headings.contains(heading) && !folds.isKeyPointsOnly
  }

  /// The section that is read where it is closed: Enter opens it; nil where that does something
  /// else.
  var foldedHeading: Int? {
    guard selected == nil, let heading = currentHeading, isFolded(heading) else { return nil }
    return heading
  }

  /// Folds or unfolds the section that is read.
  mutating func fold(_ command: Command) -> Outcome {
    if case .callout(let node)? = selected {
      let isFolded = flow.isFolded(callout: node, folds)
      if command == .foldToggle || isFolded == (command == .foldOpen) { toggle(callout: node) }
      return .done
    }
    guard let heading = foldTarget(command) else { return .say("no section here") }
    let isClosed = folds.headings.contains(heading)
    let closes = command == .foldClose || command == .foldToggle && !isClosed
    keepingPlace { reader in
      if closes {
        reader.folds.headings.insert(heading)
      } else {
        reader.folds.headings.remove(heading)
      }
    }
    let unit = flow.unit(ofHeading: heading)
    reveal(
      LinePlace(unit: unit, line: min(flow.units[unit].gap, max(0, lines(of: unit).count - 1))))
    // It is still the one that is read, where it stands below the top.
    lastJump = flow.placed.headings[heading].place.range.lowerBound
    return .done
  }

  /// Folds or unfolds a callout, whose title stays.
  mutating func toggle(callout node: Int) {
    keepingPlace { $0.folds.callouts.formSymmetricDifference([node]) }
  }

  /// Folds or unfolds everything.
  mutating func foldAll(closes: Bool) {
    let callouts = flow.foldableCallouts.filter { flow.isFolded(callout: $0, Folds()) != closes }
    let headings = closes ? Set(foldableHeadings) : []
    keepingPlace { reader in
      reader.folds = Folds()
      reader.folds.headings = headings
      reader.folds.callouts = Set(callouts)
    }
  }

  /// Shows the key points alone, or everything again.
  mutating func toggleKeyPoints() -> Outcome {
    guard !note.keyPoints.isEmpty || folds.isKeyPointsOnly else {
      return .say("this note has no key points")
    }
    keepingPlace { $0.folds.isKeyPointsOnly.toggle() }
    // On a small screen the card might be all that is seen of them.
    if folds.isKeyPointsOnly, let point = flow.placed.keyPoints.first?.place.range.lowerBound,
      !isInSight(point)
    {
      let heading = flow.placed.headings.last { $0.place.range.lowerBound < point }
      move(toOffset: heading?.place.range.lowerBound ?? point)
    }
    return .done
  }

  /// Changes folds and keeps the top line, or the nearest one that is left.
  mutating func keepingPlace(_ change: (inout Reader) -> Void) {
    let position = position
    change(&self)
    if flow.isHidden(position.unit, folds) {
      let unit = flow.visible(before: position.unit, folds) ?? 0
      show(LinePlace(unit: unit, line: 0))
    } else {
      move(to: position)
    }
  }

  private func foldTarget(_ command: Command) -> Int? {
    guard let heading = currentHeading else { return foldableHeadings.first }
    if foldableHeadings.contains(heading) { return heading }
    return foldableHeadings.first { $0 > heading }
  }
}
