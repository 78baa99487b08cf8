import Markup
import Notes

/// A place where a text is shown.
package struct PageMatch: Hashable, Sendable {
  /// The unit that shows it.
  package var unit: Int
  /// Bytes of the note, or of the embedded note that the unit shows.
  package var range: Range<Int>
  /// Whether the bytes are those of an embedded note.
  package var isEmbedded = false
}

extension Flow {
  /// Places where a text is shown, in order, case and accents folded; markup does not part words.
  /// What is shown of embedded notes counts.
  ///
  /// Looks until it has `limit` matches or the note ends. An empty text is nowhere.
  package func matches(of text: String, limit: Int = 10_000) -> [PageMatch] {
    let pattern = FoldedText(text).scalars
    guard !pattern.isEmpty else { return [] }
    var found: [PageMatch] = []
    for index in units.indices {
      let isEmbedded = if case .embedded = units[index].kind { true } else { false }
      for shown in UnitLayout(self, index, width: 80, look: Look()).texts() {
        for range in FoldedText(shown).matches(of: pattern) {
          found.append(PageMatch(unit: index, range: range, isEmbedded: isEmbedded))
          if found.count >= limit { return found }
        }
      }
    }
    return found
  }
}

/// Text in the form in which it is searched, and where each scalar of it comes from.
struct FoldedText {
  private(set) var scalars: [UInt32] = []
  private var sources: [Range<Int>] = []

  init(_ text: String) {
    add(text, source: nil)
  }

  init(_ text: InlineText) {
    text.forEachPlaced { add($0, source: $1) }
  }

  private mutating func add(_ text: String, source: Range<Int>?) {
    let isExact = source?.count == text.utf8.count
    var offset = source?.lowerBound ?? 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      let place = isExact ? offset..<offset + length : source ?? 0..<0
      offset += length
      let count = scalars.count
      switch scalar.value {
      case 0x0A: scalars.append(0x20)
      // The soft hyphen is not seen.
      case 0xAD: break
      case 0x41...0x5A: scalars.append(scalar.value | 0x20)
      case 0..<0x80: scalars.append(scalar.value)
      default: scalars += FoldTable.folded(scalar).unicodeScalars.lazy.map(\.value)
      }
      while sources.count < scalars.count { sources.append(place) }
      // An accent belongs to the letter before it.
      if scalars.count == count, let last = sources.last, isExact {
        sources[count - 1] = last.lowerBound..<place.upperBound
      }
    }
  }

  /// Matches that do not overlap, as bytes of the note.
  func matches(of pattern: [UInt32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start + pattern.count <= scalars.count {
      if scalars[start] == pattern[0], isMatch(pattern, at: start) {
        let last = sources[start + pattern.count - 1]
        let first = sources[start].lowerBound
        found.append(first..<max(first, last.upperBound))
        start += pattern.count
      } else {
        start += 1
      }
    }
    return found
  }

  private func isMatch(_ pattern: [UInt32], at start: Int) -> Bool {
    for index in pattern.indices where scalars[start + index] != pattern[index] { return false }
    return true
  }
}
