/// Finds the heading or block that an anchor means.
package enum AnchorMatch {
  /// Index of the heading; nil where there is none.
  ///
  /// A heading matches by its raw text, its plain text with or without emoji, or its slug; `A#B` is
  /// the B below an A, unless a heading is called so.
  package static func heading(_ anchor: String, in headings: [HeadingEntry]) -> Int? {
    if let found = asWritten(anchor, in: headings) { return found }
    let decoded = percentDecoded(anchor)
    return decoded == anchor ? nil : asWritten(decoded, in: headings)
  }

  /// Index of the block; `anchor` may begin with a caret.
  package static func block(_ anchor: String, in ids: [String]) -> Int? {
    let name = fold(anchor.hasPrefix("^") ? String(anchor.dropFirst()).trimmed : anchor.trimmed)
    return ids.firstIndex { fold($0) == name }
  }

  private static func asWritten(_ anchor: String, in headings: [HeadingEntry]) -> Int? {
    let wanted = comparable(anchor)
    if let whole = headings.firstIndex(where: { matches($0, wanted) }) { return whole }
    let parts = anchor.split(separator: "#").map { comparable(String($0)) }.filter { !$0.isEmpty }
    guard let last = parts.last, anchor.utf8.contains(0x23) else { return nil }
    if parts.count == 1 { return headings.firstIndex { matches($0, last) } }
    var found = headings.indices.filter { matches(headings[$0], parts[0]) }
    for part in parts.dropFirst() {
      found = below(found, in: headings).filter { matches(headings[$0], part) }
    }
    return found.first
  }

  /// Headings in the sections of the given ones, those themselves left out; in order.
  private static func below(_ outer: [Int], in headings: [HeadingEntry]) -> [Int] {
    var result: [Int] = []
    var next = 0
    for start in outer {
      next = max(next, start + 1)
      while next < headings.count, headings[next].level > headings[start].level {
        result.append(next)
        next += 1
      }
    }
    return result
  }

  private static func matches(_ heading: HeadingEntry, _ wanted: String) -> Bool {
    if heading.slug == wanted || comparable(heading.text) == wanted { return true }
    if heading.raw != heading.text, comparable(heading.raw) == wanted { return true }
    return heading.text.utf8.contains { $0 >= 0xE2 }
      && comparable(withoutEmoji(heading.text)) == wanted
  }

  /// Folded, runs of blanks as one.
  private static func comparable(_ text: String) -> String {
    let folded = fold(text)
    let isClean =
      !folded.utf8.contains { $0 == 0x09 || $0.isLineEnd }
      && folded.utf8.first != 0x20 && folded.utf8.last != 0x20 && !hasDoubleBlank(folded)
    if isClean { return folded }
    return folded.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
  }

  private static func hasDoubleBlank(_ text: String) -> Bool {
    var wasBlank = false
    for byte in text.utf8 {
      if byte == 0x20, wasBlank { return true }
      wasBlank = byte == 0x20
    }
    return false
  }

  static func withoutEmoji(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let isEmoji =
        !scalar.isASCII
        && (properties.isEmojiPresentation || properties.isEmojiModifier
          || properties.isVariationSelector || scalar.value == 0x200D
          || (properties.isEmoji && properties.generalCategory == .otherSymbol))
      if !isEmoji { result.append(scalar) }
    }
    return String(result)
  }
}
