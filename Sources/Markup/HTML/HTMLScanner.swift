/// A piece of raw HTML.
package enum HTMLToken {
  /// Text without references, in which no two blanks meet.
  case text(Range<Int>)
  /// Blanks and line ends.
  case blank(Range<Int>)
  case entity(String, Range<Int>)
  case tag(HTMLTag, Range<Int>)
  /// A comment, an instruction or a declaration.
  case hidden(Range<Int>)

  /// Where it stands.
  package var range: Range<Int> {
    switch self {
    case .text(let range), .blank(let range), .entity(_, let range), .tag(_, let range),
      .hidden(let range):
      range
    }
  }
}

/// Parts raw HTML into pieces, in one pass.
package struct HTMLScanner {
  private let bytes: [UInt8]
  /// Where it stops.
  package let end: Int
  /// Where the next piece begins.
  package private(set) var position: Int
  /// Marks that do not stand in what is left, so that they are looked for once.
  private var missing: Set<String> = []

  /// The longest text in one piece.
  private static let textBytes = 4096

  /// A scanner of a part of some bytes.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    position = range.lowerBound
  }

  /// The next piece; nil at the end.
  package mutating func next() -> HTMLToken? {
    guard position < end else { return nil }
    let start = position
    switch bytes[start] {
    case UInt8(ascii: "<"):
      if let stop = hiddenEnd() {
        position = stop
        return .hidden(start..<stop)
      }
      if let stop = bytes.htmlTagEnd(at: start, to: end) {
        position = stop
        return .tag(HTMLTag(bytes, start..<stop), start..<stop)
      }
    case UInt8(ascii: "&"):
      if let entity = bytes.entity(at: start, to: end) {
        position = entity.end
        return .entity(entity.text, start..<entity.end)
      }
    case let byte where byte.isHTMLBlank:
      while position < end, bytes[position].isHTMLBlank { position += 1 }
      return .blank(start..<position)
    default: break
    }
    position += 1
    while position < end, !endsText() { position += 1 }
    return .text(start..<position)

    func endsText() -> Bool {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return true }
      if position - start > HTMLScanner.textBytes, byte & 0xc0 != 0x80 { return true }
      guard byte.isHTMLBlank else { return false }
      return byte != 0x20 || position + 1 == end || bytes[position + 1].isHTMLBlank
    }
  }

  /// Moves behind the closing tag of an element whose text is not HTML.
  package mutating func skip(_ tag: HTMLTag) {
    let mark = "</" + tag.name
    position = place(of: mark) ?? end
    if position < end { position = bytes.htmlTagEnd(at: position, to: end) ?? end }
  }

  private mutating func hiddenEnd() -> Int? {
    guard position + 1 < end,
      bytes[position + 1] == UInt8(ascii: "!") || bytes[position + 1] == UInt8(ascii: "?")
    else { return nil }
    for (open, close) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")]
    where bytes[position..<end].starts(with: open.utf8) {
      return place(of: close).map { $0 + close.utf8.count }
    }
    guard position + 2 < end, bytes[position + 1] == UInt8(ascii: "!"),
      (bytes[position + 2] | 0x20) >= 0x61, (bytes[position + 2] | 0x20) <= 0x7a
    else { return nil }
    return place(of: ">").map { $0 + 1 }
  }

  /// Where a mark stands next, in letters of either case; nil where it does not.
  private mutating func place(of mark: String) -> Int? {
    guard !missing.contains(mark) else { return nil }
    let wanted = Array(mark.utf8)
    var index = position
    while index + wanted.count <= end {
      if bytes[index] == wanted[0], matches(wanted, at: index) { return index }
      index += 1
    }
    missing.insert(mark)
    return nil
  }

  private func matches(_ wanted: [UInt8], at place: Int) -> Bool {
    for (offset, byte) in wanted.enumerated() {
      let found = bytes[place + offset]
      guard found == byte || (found >= 0x41 && found <= 0x5a && found | 0x20 == byte) else {
        return false
      }
    }
    return true
  }
}

extension UInt8 {
  /// Blank, tab, line end, vertical tab or form feed.
  package var isHTMLBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0d) }
}
