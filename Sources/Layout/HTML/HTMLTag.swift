import Markup

/// A tag of raw HTML.
struct HTMLTag {
  /// In lower case.
  let name: String
  let isClosing: Bool
  private let bytes: [UInt8]

  /// Reads a tag from its `<` to its `>`; nil if it is none.
  init?(_ bytes: some Collection<UInt8>) {
    self.bytes = Array(bytes)
    guard self.bytes.first == UInt8(ascii: "<"),
      self.bytes.htmlTagEnd(at: 0, to: self.bytes.count) == self.bytes.count
    else { return nil }
    isClosing = self.bytes[1] == UInt8(ascii: "/")
    let start = isClosing ? 2 : 1
    let letters = self.bytes[start...].prefix { HTMLTag.isNameByte($0) }
    name = String(decoding: letters, as: UTF8.self).lowercased()
  }

  var element: HTMLElement? { HTMLElement.known[name] }

  /// The value of an attribute, character references resolved; nil where the tag has it not.
  func attribute(_ wanted: String) -> String? {
    var index = (isClosing ? 2 : 1) + name.utf8.count
    let end = bytes.count - 1
    while index < end {
      guard HTMLTag.isNameByte(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "=") { index += 1 }
      let isWanted =
        String(decoding: bytes[start..<index], as: UTF8.self).lowercased() == wanted
      let value = self.value(after: &index, end)
      if isWanted { return value.map(text) ?? "" }
    }
    return nil
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
    return ShownText.line(text + String(decoding: bytes[start..<range.upperBound], as: UTF8.self))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }
}
