/// A tag of raw HTML.
package struct HTMLTag: Sendable {
  /// Whether it ends an element.
  package let isClosing: Bool
  /// What it means to a reader; nil where its name is not known.
  package let element: HTMLElement?
  /// Its name in lower case; empty for one of more than 16 letters, of which none is known.
  let packedName: PackedWord
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let nameEnd: Int

  /// Reads a tag from its `<` to its `>`; nil if it is none.
  package init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.first == UInt8(ascii: "<"),
      bytes.htmlTagEnd(at: 0, to: bytes.count) == bytes.count
    else { return nil }
    self.init(bytes, bytes.indices)
  }

  /// The tag that a part of the bytes is known to be.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    isClosing = bytes[range.lowerBound + 1] == UInt8(ascii: "/")
    let start = range.lowerBound + (isClosing ? 2 : 1)
    var end = start
    while end < range.upperBound, HTMLTag.isNameByte(bytes[end]) { end += 1 }
    nameEnd = end
    let packed = PackedWord(bytes[start..<end], ignoringCase: true)
    packedName = packed ?? .none
    element = packed.flatMap { HTMLElement.known[$0] }
  }

  /// In lower case.
  package var name: String {
    let start = range.lowerBound + (isClosing ? 2 : 1)
    return String(decoding: bytes[start..<nameEnd], as: UTF8.self).lowercased()
  }

  /// The value of an attribute, its name in lower case, character references resolved; nil where
  /// the tag has it not.
  package func attribute(_ wanted: StaticString) -> String? {
    var index = nameEnd
    let end = range.upperBound - 1
    while index < end {
      guard HTMLTag.isNameByte(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "=") { index += 1 }
      let isWanted = isName(start..<index, wanted)
      let value = self.value(after: &index, end)
      if isWanted { return value.map(text) ?? "" }
    }
    return nil
  }

  private func isName(_ range: Range<Int>, _ wanted: StaticString) -> Bool {
    range.count == wanted.utf8CodeUnitCount
      && range.allSatisfy { place in
        let letter = wanted.utf8Start[place - range.lowerBound]
        return bytes[place] == letter
          || (bytes[place] &- 0x41 < 26 && bytes[place] | 0x20 == letter)
      }
  }

  /// Reads `= value`, and moves past it.
  private func value(after index: inout Int, _ end: Int) -> Range<Int>? {
    var next = index
    while next < end, bytes[next] <= 0x20 { next += 1 }
    guard next < end, bytes[next] == UInt8(ascii: "=") else { return nil }
    next += 1
    while next < end, bytes[next] <= 0x20 { next += 1 }
    guard next < end else { return nil }
    let quote = bytes[next]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = next
      while next < end, bytes[next] > 0x20 { next += 1 }
      index = next
      return start..<next
    }
    let start = next + 1
    next = start
    while next < end, bytes[next] != quote { next += 1 }
    index = min(next + 1, end)
    return start..<next
  }

  private func text(_ range: Range<Int>) -> String {
    var text = ""
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "&") && index >= start {
      guard let entity = bytes.entity(at: index, to: range.upperBound) else { continue }
      text += String(decoding: bytes[start..<index], as: UTF8.self) + entity.text
      start = entity.end
    }
    return text + String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }
}
