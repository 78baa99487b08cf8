import Cells

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

  /// Takes the note that was waited for.
  mutating func enter(_ reader: Reader) {
    self.reader = reader
    shown = nil
  }

  /// Goes to a place, the words that were found marked.
  mutating func show(_ spot: Spot, marking excerpt: Excerpt?) {
    guard var reader else {
      shown = nil
      return
    }
    let words = excerpt?.words ?? ""
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
}
