import Cells

/// A place that was chosen instead of shown.
package struct Picked: Hashable, Sendable {
  /// From the root.
  package var path: String
  /// The slug of a heading; nil for the top of the note.
  package var anchor: String?
}

extension Model {
  /// Opens the finder with a text typed already.
  package mutating func beginPicking(_ text: String) -> [Effect] {
    _ = openFinder()
    let effects = typed { $0 = LineEdit(text) }
    arrange()
    return effects
  }

  /// Ends with what a row leads to; with status 1 where there is nothing to choose from.
  mutating func pick(_ action: RowAction) -> [Effect] {
    guard library != nil else { return [] }
    guard case .go(let path, let spot) = action else { return [.quit(status: 1)] }
    picked = Picked(path: path, anchor: nil)
    if case .anchor(let anchor) = spot { picked?.anchor = anchor }
    return [.quit(status: 0)]
  }
}
