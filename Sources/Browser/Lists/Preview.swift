import Cells
import Layout
import Notes

/// The selected row's note, at the right of a list.
struct Preview: Sendable {
  var isOn = true
  /// The note that is shown or waited for.
  var path: String?
  var reader: Reader?
  /// What is in sight, so that it is looked for once.
  private var shown: Shown?

  init(isOn: Bool = true) { self.isOn = isOn }

  private struct Shown: Equatable, Sendable {
    var spot: Spot
    var words: String
    var size: Size
  }

  /// Takes the note that was waited for, at the place that a row leads to.
  mutating func enter(_ reader: Reader, for row: ListRow?) {
    self.reader = reader
    shown = nil
    show(row)
  }

  /// Goes to the place that a row leads to, the words that were found there marked.
  mutating func show(_ row: ListRow?) {
    guard var reader else {
      shown = nil
      return
    }
    guard let spot = Self.spot(of: row?.action, in: reader) else { return }
    let words = row?.excerpt?.words ?? ""
    let next = Shown(spot: spot, words: words, size: reader.size)
    guard shown != next else { return }
    shown = next
    reader.search = nil
    _ = reader.move(to: spot)
    if !words.isEmpty {
      reader.search = PageSearch(words, in: reader.flow, from: reader.position)
    }
    // What was found stands a little below the edge, with what leads to it above.
    reader.scroll(by: -2)
    self.reader = reader
  }

  private static func spot(of action: RowAction?, in reader: Reader) -> Spot? {
    switch action {
    case .go(_, let spot): spot
    case .table(_, let ordinal) where reader.note.tables.indices.contains(ordinal):
      .offset(reader.flow.placed.tables[ordinal].place.range.lowerBound)
    default: nil
    }
  }
}
