/// The attributes of raw HTML that have a value.
///
/// What a comment or the text of a script says is none. Broken tags are taken as far as they go.
package struct HTMLAttributes {
  /// One of a tag.
  package struct Attribute {
    /// Of the tag, in lower case.
    package let element: String
    /// In lower case.
    package let name: String
    /// Where the value stands in the source, its quotes left out; never empty.
    package let value: Range<Int>
    /// Where the tag begins.
    package let tag: Int
  }

  /// In source order.
  package private(set) var all: [Attribute] = []
  private let source: [UInt8]
  private let end: Int
  private var position: Int

  /// Elements whose text is no HTML.
  private static let raw = ["script", "style", "textarea", "title", "xmp"]

  /// Looks through a part of a source.
  package init(_ source: [UInt8], in range: Range<Int>) {
    self.source = source
    end = range.upperBound
    position = range.lowerBound
    scan()
  }

  private mutating func scan() {
    while let start = source[position..<end].firstIndex(of: 0x3C) {
      position = start + 1
      if isNext("!--") {
        position = find("-->", from: position) ?? end
      } else if position < end, isLetter(source[position]) {
        tag()
      }
    }
  }

  private mutating func tag() {
    let start = position - 1
    let element = word { $0 != 0x20 && $0 != 0x3E && $0 != 0x2F && $0 > 0x20 }
    while position < end, source[position] != 0x3E {
      if isBlank(source[position]) || source[position] == 0x2F {
        position += 1
        continue
      }
      attribute(of: element, at: start)
    }
    if Self.raw.contains(element) { position = find("</\(element)", from: position) ?? end }
  }

  private mutating func attribute(of element: String, at tag: Int) {
    let start = position
    let name = word { $0 > 0x20 && $0 != 0x3D && $0 != 0x3E && $0 != 0x2F }
    // Whatever is no name is passed over, so that the walk always gets on.
    if position == start { position += 1 }
    skipBlanks()
    guard position < end, source[position] == 0x3D else { return }
    position += 1
    skipBlanks()
    guard position < end else { return }
    let value: Range<Int>
    let quote = source[position]
    if quote == 0x22 || quote == 0x27 {
      let close = source[(position + 1)..<end].firstIndex(of: quote) ?? end
      value = position + 1..<close
      position = min(end, close + 1)
      guard close < end else { return }
    } else {
      let first = position
      while position < end, source[position] > 0x20, source[position] != 0x3E { position += 1 }
      value = first..<position
    }
    guard !value.isEmpty else { return }
    all.append(Attribute(element: element, name: name, value: value, tag: tag))
  }

  private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let start = position
    while position < end, isPart(source[position]) { position += 1 }
    return String(decoding: source[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func skipBlanks() {
    while position < end, isBlank(source[position]) { position += 1 }
  }

  private func isNext(_ text: String) -> Bool { source[position..<end].starts(with: text.utf8) }

  /// Where a text in any case begins; nil where it does not come.
  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard end - start >= wanted.count else { return nil }
    return (start...(end - wanted.count)).first { at in
      wanted.indices.allSatisfy { lowered(source[at + $0]) == wanted[$0] }
    }
  }

  private func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte + 0x20 : byte }
  private func isLetter(_ byte: UInt8) -> Bool { lowered(byte) &- 0x61 < 26 }
  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
