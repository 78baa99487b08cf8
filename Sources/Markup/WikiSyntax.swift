// What notes write beyond GitHub's markdown.
extension InlineParser {
  /// `[[target#anchor|label]]`, with `!` before it an embed; false if none begins here.
  mutating func readWikilink(isEmbed: Bool) -> Bool {
    let open = position + 2
    guard open < end, bytes[position + 1] == Byte.openBracket, !isCharacterClass(at: open) else {
      return false
    }
    var close = open
    var bar: Int?
    var anchor: Int?
    while true {
      guard close + 1 < end else { return false }
      let byte = bytes[close]
      if byte == Byte.closeBracket, bytes[close + 1] == Byte.closeBracket { break }
      if byte == Byte.openBracket, bytes[close + 1] == Byte.openBracket { return false }
      if byte.isLineEnding { return false }
      if byte == Byte.bar, bar == nil { bar = close }
      if byte == Byte.hash, bar == nil, anchor == nil { anchor = close }
      close += 1
    }
    let targetEnd = anchor ?? bar ?? close
    let target = trimmed(open..<targetEnd)
    let anchorText = anchor.map { trimmed($0 + 1..<(bar ?? close)) }
    let label = bar.map { trimmed($0 + 1..<close) }
    guard !target.isEmpty || !(anchorText ?? 0..<0).isEmpty else { return false }
    if isEmbed { position -= 1 }
    let parts = WikilinkParts(
      target: text.source(target), anchor: nonEmpty(anchorText), label: nonEmpty(label))
    let detail = tree.tables.wikilinks.count
    tree.tables.wikilinks.append(parts)
    add(
      isEmbed ? .embed : .wikilink, to: close + 2, head: isEmbed ? 3 : 2, tail: 2, detail: detail)
    if !isEmbed { linkFloor = brackets.count }
    return true
  }

  /// Whether `:space:]` or the like stands here: `[[:space:]]` is of a regular expression.
  private func isCharacterClass(at open: Int) -> Bool {
    guard bytes[open] == Byte.colon else { return false }
    var close = open + 1
    if close < end, bytes[close] == Byte.caret { close += 1 }
    let name = close
    while close < end, bytes[close].isAlphanumeric { close += 1 }
    guard close + 1 < end, bytes[close] == Byte.colon, bytes[close + 1] == Byte.closeBracket else {
      return false
    }
    return CharacterClasses.names.contains(String(decoding: bytes[name..<close], as: UTF8.self))
  }

  private func nonEmpty(_ range: Range<Int>?) -> Range<Int>? {
    guard let range, !range.isEmpty else { return nil }
    return text.source(range)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let stop = bytes.trimEnd(from: range.lowerBound, to: range.upperBound)
    return bytes.skipBlanks(from: range.lowerBound, to: stop)..<stop
  }

  /// `#tag/sub` after a blank or at the start.
  mutating func readTag() {
    guard position == start || bytes.neighbour(before: position, from: start) == .space else {
      position += 1
      return
    }
    var index = position + 1
    var isNumber = true
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        guard
          byte.isAlphanumeric || byte == Byte.underscore || byte == Byte.hyphen
            || byte == Byte.slash
        else { break }
        if !byte.isDigit { isNumber = false }
        index += 1
      } else {
        let (scalar, length) = bytes.scalar(at: index, to: end)
        guard scalar.isTagCharacter else { break }
        isNumber = false
        index += length
      }
    }
    guard !isNumber else {
      position = index
      return
    }
    add(.tag, to: index, head: 1)
  }

  /// `$math$` or `$$math$$`.
  mutating func readMath() {
    let open = position + 1
    if open < end, bytes[open] == Byte.dollar {
      var stop = open + 1
      while stop < end, bytes[stop] == Byte.dollar { stop += 1 }
      if stop == open + 1, let close = bytes.pair(of: Byte.dollar, in: stop..<end) {
        addLiteral(.math, to: close + 2, head: 2, tail: 2)
        return
      }
      position = stop
      return
    }
    guard open < end, !bytes[open].isSpace, let close = closingDollar(from: open) else {
      position = open
      return
    }
    addLiteral(.math, to: close + 1, head: 1, tail: 1)
  }

  /// The next dollar that no backslash escapes, if it may close: no blank before, no digit after.
  private func closingDollar(from start: Int) -> Int? {
    var index = start
    while index < end, bytes[index] != Byte.dollar {
      index += bytes[index] == Byte.backslash ? 2 : 1
    }
    guard index < end, index > start, !bytes[index - 1].isSpace else { return nil }
    if index + 1 < end, bytes[index + 1].isDigit || bytes[index + 1] == Byte.dollar { return nil }
    return index
  }

  /// `%%comment%%`.
  mutating func readComment() {
    let open = position + 2
    guard open <= end, position + 1 < end, bytes[position + 1] == Byte.percent
    else {
      position += 1
      return
    }
    if let close = bytes.pair(of: Byte.percent, in: open..<end) {
      addLiteral(.comment, to: close + 2, head: 2, tail: 2)
    } else {
      position = open
    }
  }

  /// Takes `^id` off the end of the text.
  mutating func takeBlockID() -> InlineToken? {
    guard let range = bytes.blockID(in: position..<end) else { return nil }
    var token = InlineToken(.leaf, .blockID, range.lowerBound, end)
    token.head = 1
    end = bytes.trimEnd(from: position, to: range.lowerBound)
    return token
  }
}

/// The names between the colons of `[[:space:]]`, in POSIX and what follows it.
package enum CharacterClasses {
  /// Whether the target of a link would be one of them: `:space:`.
  package static func isIn(_ target: String) -> Bool {
    target.hasPrefix(":") && target.hasSuffix(":") && target.count > 2
      && names.contains(String(target.dropFirst().dropLast()))
  }

  fileprivate static let names: Set<String> = [
    "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct",
    "space", "upper", "word", "xdigit",
  ]
}

extension UnsafeBufferPointer<UInt8> {
  /// `^id` at the end of `range`, at its start or after a blank.
  func blockID(in range: Range<Int>) -> Range<Int>? {
    var index = range.upperBound
    while index > range.lowerBound,
      self[index - 1].isAlphanumeric || self[index - 1] == Byte.hyphen
    {
      index -= 1
    }
    guard index < range.upperBound, index > range.lowerBound, self[index - 1] == Byte.caret else {
      return nil
    }
    let caret = index - 1
    guard caret == range.lowerBound || self[caret - 1].isSpace else { return nil }
    return caret..<range.upperBound
  }
}

extension Unicode.Scalar {
  /// Letters, digits and marks of any script, emoji, and what joins them.
  fileprivate var isTagCharacter: Bool {
    if value == 0x200D { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .otherSymbol, .modifierSymbol:
      return value != 0xFFFD
    default:
      return false
    }
  }
}
