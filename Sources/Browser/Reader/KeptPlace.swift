import Layout
import Markup

/// What was in sight, found again on a newer page of the same note.
struct KeptPlace {
  /// Its unit on the newer page.
  let unit: Int
  /// Whether it was at the top.
  let isTop: Bool
  /// Rows of the screen above it.
  let rowsAbove: Int

  /// The first unit in sight that says there what it said; nil where none does.
  init?(_ reader: Reader, in flow: Flow, _ change: TextChange) {
    var seen: Set<Int> = []
    for (row, shown) in reader.rows.enumerated() where seen.insert(shown.place.unit).inserted {
      guard let unit = Self.unit(like: shown.place.unit, of: reader.flow, in: flow, change) else {
        continue
      }
      self.unit = unit
      isTop = shown.place.unit == reader.top.unit
      rowsAbove = row
      return
    }
    return nil
  }

  /// The unit with the same text that is nearest to where the change would have put it.
  private static func unit(
    like unit: Int, of old: Flow, in new: Flow, _ change: TextChange
  ) -> Int? {
    let range = old.units[unit].range
    guard !range.isEmpty else { return nil }
    let text = old.document.source[range]
    let expected = change.place(of: range.lowerBound)
    return new.units.indices
      .filter {
        let other = new.units[$0].range
        return other.count == range.count && new.document.source[other].elementsEqual(text)
      }
      .min {
        abs(new.units[$0].range.lowerBound - expected)
          < abs(new.units[$1].range.lowerBound - expected)
      }
  }
}
