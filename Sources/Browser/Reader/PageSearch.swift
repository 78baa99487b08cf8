import Layout
import Markup

/// A text looked for in the note that is read.
struct PageSearch: Equatable, Sendable {
  let text: String
  /// In order; as many as the page gives.
  private(set) var matches: [PageMatch]
  /// The match the reader is at; nil where there is none.
  private(set) var current: Int?

  /// Looks for a text; the first match at or after a place becomes the current one, else the first.
  init(_ text: String, in flow: Flow, from place: Position) {
    self.text = text
    matches = flow.matches(of: text)
    let next = matches.firstIndex { match in
      let start = match.isEmbedded ? place.embeddedOffset : place.offset
      return match.unit > place.unit || match.unit == place.unit && match.range.lowerBound >= start
    }
    current = next ?? (matches.isEmpty ? nil : 0)
  }

  /// The current match.
  var match: PageMatch? { current.map { matches[$0] } }

  /// The matches in a unit, with their places.
  func matches(in unit: Int) -> some Sequence<(offset: Int, element: PageMatch)> {
    let start = matches.partition { $0.unit < unit }
    let found = matches[start...].prefix { $0.unit == unit }
    return zip(found.indices, found).lazy.map { (offset: $0, element: $1) }
  }

  /// Goes on by a number of matches, round the ends.
  mutating func move(by count: Int) {
    guard let place = current else { return }
    let sum = (place + count) % matches.count
    current = sum < 0 ? sum + matches.count : sum
  }

  /// `3 of 17`, as the status line says it.
  var summary: String {
    current.map { "\($0 + 1) of \(matches.count)" } ?? "no match"
  }
}
