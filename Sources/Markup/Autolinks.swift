// Bare addresses, as GitHub links them.
extension InlineParser {
  /// `://` after a scheme that is linked.
  mutating func readAddress() {
    guard dialect.contains(.autolinks), position + 3 < end, bytes[position + 1] == Byte.slash,
      bytes[position + 2] == Byte.slash,
      bytes[position + 3].isAlphanumeric || bytes[position + 3] >= 0x80,
      position >= searches.addressEnd
    else {
      position += 1
      return
    }
    var scheme = position
    while scheme > textStart, position - scheme < 6, bytes[scheme - 1].isLetter { scheme -= 1 }
    guard isLinkedScheme(scheme..<position),
      let stop = addressEnd(domain: position + 3, needsDot: false)
    else {
      position += 1
      return
    }
    position = scheme
    addAutolink(to: stop, kind: .address, head: 0, tail: 0)
  }

  private func isLinkedScheme(_ scheme: Range<Int>) -> Bool {
    func equals(_ name: StaticString) -> Bool {
      scheme.count == name.utf8CodeUnitCount
        && bytes.hasPrefix(name, at: scheme.lowerBound, before: scheme.upperBound)
    }
    return equals("http") || equals("https") || equals("ftp")
  }

  /// `www.` at a word's start.
  mutating func readWebAddress() {
    let first = position - 3
    guard dialect.contains(.autolinks), first >= textStart,
      bytes[position - 1] == UInt8(ascii: "w"),
      bytes[position - 2] == UInt8(ascii: "w"), bytes[first] == UInt8(ascii: "w"),
      first == start || bytes[first - 1].isSpace || opensWebAddress(bytes[first - 1]),
      first >= searches.addressEnd, let stop = addressEnd(domain: first, needsDot: true)
    else {
      position += 1
      return
    }
    position = first
    addAutolink(to: stop, kind: .web, head: 0, tail: 0)
  }

  private func opensWebAddress(_ byte: UInt8) -> Bool {
    byte == Byte.star || byte == Byte.underscore || byte == Byte.tilde || byte == Byte.openParen
  }

  /// Where an address whose domain begins at `domain` ends; nil if the domain is not valid.
  private mutating func addressEnd(domain: Int, needsDot: Bool) -> Int? {
    var index = domain
    var dots = 0
    var hasUnderscore = (before: false, last: false)
    while index < end {
      let byte = bytes[index]
      if byte == Byte.underscore {
        hasUnderscore.last = true
      } else if byte == Byte.dot {
        hasUnderscore = (hasUnderscore.last, false)
        dots += 1
      } else if byte != Byte.hyphen, bytes.neighbour(at: index, to: end) != .other {
        break
      }
      index += byte < 0x80 ? 1 : bytes.scalar(at: index, to: end).length
    }
    guard !hasUnderscore.before, !hasUnderscore.last, dots > 0 || !needsDot else {
      searches.addressEnd = index
      return nil
    }
    let isInBrackets = !brackets.isEmpty
    while index < end, !bytes[index].isSpace, bytes[index] != Byte.less,
      !(isInBrackets && bytes[index] == Byte.closeBracket)
    {
      index += 1
    }
    let stop = bytes.addressEnd(trimming: domain..<index)
    return stop > domain ? stop : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of an address without punctuation that belongs to the sentence around it.
  func addressEnd(trimming range: Range<Int>) -> Int {
    var open = 0
    var closed = 0
    for index in range {
      if self[index] == Byte.openParen { open += 1 }
      if self[index] == Byte.closeParen { closed += 1 }
    }
    var end = range.upperBound
    while end > range.lowerBound {
      switch self[end - 1] {
      case Byte.closeParen:
        if closed <= open { return end }
        closed -= 1
        end -= 1
      case Byte.question, Byte.bang, Byte.dot, 0x2C, Byte.colon, Byte.star, Byte.underscore,
        Byte.tilde, Byte.apostrophe, Byte.quote:
        end -= 1
      case Byte.semicolon:
        var name = end - 1
        while name > range.lowerBound, self[name - 1].isLetter { name -= 1 }
        let isEntity =
          name < end - 1 && name > range.lowerBound && self[name - 1] == Byte.ampersand
        end = isEntity ? name - 1 : end - 1
      default:
        return end
      }
    }
    return end
  }

  /// The mail address around the `@` at `at`.
  func emailAddress(around at: Int, in range: Range<Int>) -> Range<Int>? {
    var first = at
    while first > range.lowerBound, isEmailNameByte(self[first - 1]) { first -= 1 }
    guard first < at else { return nil }
    var index = at + 1
    var dots = 0
    while index < range.upperBound {
      let byte = self[index]
      if byte == Byte.dot {
        guard index + 1 < range.upperBound, self[index + 1].isAlphanumeric else { break }
        dots += 1
      } else if !byte.isAlphanumeric, byte != Byte.hyphen, byte != Byte.underscore {
        if byte == Byte.at { return nil }
        break
      }
      index += 1
    }
    guard dots > 0, index > at + 1, self[index - 1].isLetter else { return nil }
    if first - range.lowerBound >= 7, hasPrefix("mailto:", at: first - 7, before: first) {
      first -= 7
    }
    return first..<index
  }

  private func isEmailNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == Byte.dot || byte == Byte.plus || byte == Byte.hyphen
      || byte == Byte.underscore
  }
}
