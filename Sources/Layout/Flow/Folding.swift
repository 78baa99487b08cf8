import Markup

extension Flow {
  /// Whether a unit is folded away.
  package func isHidden(_ unit: Int, _ folds: Folds) -> Bool {
    let shown = units[unit]
    if shown.kind == .card || shown.kind == .banner { return false }
    if folds.isKeyPointsOnly {
      guard let section = shown.section else { return true }
      return !sections[section].holdsKeyPoints
    }
    return isInFoldedSection(shown, folds) || isInFoldedCallout(shown, folds)
  }

  /// The nearest unit after `unit` that is not folded away; nil at the end. -1 asks for the first.
  package func visible(after unit: Int, _ folds: Folds) -> Int? {
    var next = unit + 1
    while next < units.count {
      if !isHidden(next, folds) { return next }
      next += 1
    }
    return nil
  }

  /// The nearest unit before `unit` that is not folded away; nil at the top.
  package func visible(before unit: Int, _ folds: Folds) -> Int? {
    var next = unit - 1
    while next >= 0 {
      if !isHidden(next, folds) { return next }
      next -= 1
    }
    return nil
  }

  /// `folds` with whatever hides a unit opened, so that it shows.
  package func opening(_ unit: Int, _ folds: Folds) -> Folds {
    guard isHidden(unit, folds) else { return folds }
    var folds = folds
    folds.isKeyPointsOnly = false
    for section in foldingSections(of: units[unit]) { folds.headings.remove(section) }
    for callout in foldingCallouts(of: units[unit]) where isFolded(callout: callout, folds) {
      folds.callouts.formSymmetricDifference([callout])
    }
    return folds
  }

  /// Whether a callout is folded, by its node: as the note says, or the other way round.
  package func isFolded(callout node: Int, _ folds: Folds) -> Bool {
    let isFolded = !folds.opensCallouts && document.callout(of: node).isFolded ?? false
    return folds.callouts.contains(node) ? !isFolded : isFolded
  }

  /// Callouts that their author lets fold, by their nodes.
  package var foldableCallouts: [Int] {
    document.nodes.indices.filter {
      document.nodes[$0].kind == .callout && document.callout(of: $0).isFolded != nil
    }
  }

  /// Whether a heading has a section that can be closed and a line of its own to open it again.
  func canFold(_ heading: Int) -> Bool {
    sections[heading].isOpen && sections[heading].unit != nil
  }

  private func isInFoldedSection(_ unit: Unit, _ folds: Folds) -> Bool {
    if folds.headings.isEmpty { return false }
    return foldingSections(of: unit).contains { folds.headings.contains($0) }
  }

  /// The headings under which a unit stands, itself left out; the title folds nothing.
  private func foldingSections(of unit: Unit) -> [Int] {
    guard var section = unit.section else { return [] }
    if case .heading(let own) = unit.kind, own == section { section = sections[own].parent }
    var found: [Int] = []
    while section >= 0 {
      if canFold(section) { found.append(section) }
      section = sections[section].parent
    }
    return found
  }

  private func isInFoldedCallout(_ unit: Unit, _ folds: Folds) -> Bool {
    foldingCallouts(of: unit).contains { isFolded(callout: $0, folds) }
  }

  /// The callouts around a unit; that of a title is left out, as the title stays.
  private func foldingCallouts(of unit: Unit) -> [Int] {
    guard unit.container >= 0 else { return [] }
    var container = unit.container
    if unit.kind == .calloutTitle { container = containers[container].parent }
    var found: [Int] = []
    while container >= 0 {
      if case .callout = containers[container].kind { found.append(containers[container].node) }
      container = containers[container].parent
    }
    return found
  }
}
