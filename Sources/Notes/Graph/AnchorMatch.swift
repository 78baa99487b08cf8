/// Finds the heading, block or name in raw HTML that an anchor means.
enum AnchorMatch {
  /// What an anchor means, a block if it begins with a caret; nil where there is no such place.
  static func target(
    of anchor: String, headings: @autoclosure () -> [HeadingEntry],
    blocks: @autoclosure () -> [String], html: @autoclosure () -> [String]
  ) -> AnchorTarget? {
    if anchor.hasPrefix("^") { return block(anchor, in: blocks()).map { .block($0) } }
    return heading(anchor, in: headings()).map { .heading($0) }
      ?? self.html(anchor, in: html()).map { .html($0) }
  }

  /// Index of the heading; nil where there is none.
  ///
  /// A heading matches by its raw text, its plain text with or without emoji, or its slug; `A#B` is
  /// the B below an A, unless a heading is called so.
  private static func heading(_ anchor: String, in headings: [HeadingEntry]) -> Int? {
    heading(anchor, in: headings) { name in
      headings.indices.lazy.filter { names(of: headings[$0]).contains(name) }
    }
  }

  /// Index of the block; `anchor` may begin with a caret.
  private static func block(_ anchor: String, in ids: [String]) -> Int? {
    let name = blockName(anchor)
    return ids.firstIndex { fold($0) == name }
  }

  /// Index of the name that raw HTML gives; nil where there is none.
  private static func html(_ anchor: String, in names: [String]) -> Int? {
    guard !names.isEmpty else { return nil }
    return html(anchor) { name in names.firstIndex { fold($0) == name } }
  }

  /// `named` gives what a folded name means.
  static func html(_ anchor: String, named: (String) -> Int?) -> Int? {
    named(fold(anchor)) ?? named(fold(percentDecoded(anchor)))
  }

  /// `named` gives the headings of a name, in order.
  static func heading<Named: Sequence<Int>>(
    _ anchor: String, in headings: [HeadingEntry], named: (String) -> Named
  ) -> Int? {
    if let found = asWritten(anchor, in: headings, named) { return found }
    let decoded = percentDecoded(anchor)
    return decoded == anchor ? nil : asWritten(decoded, in: headings, named)
  }

  /// The id of a block that an anchor means, folded.
  static func blockName(_ anchor: String) -> String {
    fold(anchor.hasPrefix("^") ? String(anchor.dropFirst()).trimmed : anchor.trimmed)
  }

  private static func asWritten<Named: Sequence<Int>>(
    _ anchor: String, in headings: [HeadingEntry], _ named: (String) -> Named
  ) -> Int? {
    if let whole = named(comparable(anchor)).first(where: { _ in true }) { return whole }
    let parts = anchor.split(separator: "#").map { comparable(String($0)) }.filter { !$0.isEmpty }
    guard let last = parts.last, anchor.utf8.contains(0x23) else { return nil }
    if parts.count == 1 { return named(last).first { _ in true } }
    var found = Array(named(parts[0]))
    for part in parts.dropFirst() {
      // Every part is deeper than the one before: after a few levels there are none.
      let called = Array(named(part))
      guard !found.isEmpty, !called.isEmpty else { return nil }
      let inside = Set(below(found, in: headings))
      found = called.filter(inside.contains)
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

  /// What a heading may be called, made only as far as it is asked for.
  static func names(of heading: HeadingEntry) -> some Sequence<String> {
    let isPlain = heading.raw == heading.text
    let hasEmoji = heading.text.utf8.contains { $0 >= 0xE2 }
    return (0..<4).lazy.compactMap { name -> String? in
      switch name {
      case 0: heading.slug
      case 1: comparable(heading.text)
      case 2: isPlain ? nil : comparable(heading.raw)
      default: hasEmoji ? comparable(withoutEmoji(heading.text)) : nil
      }
    }
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
