/// Reads the plain kind of frontmatter without Yams: keys with a scalar or a list of scalars.
///
/// It answers only where it is sure to agree with Yams; a test compares the two.
enum FlatYAML {
  /// Nil where the YAML is not of the plain kind, broken YAML included.
  static func read(_ yaml: [UInt8], firstLine: Int) -> [Property]? {
    yaml.withUnsafeBufferPointer { bytes in
      var reader = FlatReader(bytes: bytes, line: firstLine)
      return reader.read()
    }
  }
}

private struct FlatReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var line: Int
  var position = 0
  var properties: [Property] = []
  var keys: Set<String> = []
  /// Indentation of the list that is being read; nil outside of one.
  var listIndent: Int?
  /// Whether the last key had nothing after its colon.
  var isOpen = false
  var items: [PropertyItem] = []

  init(bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    self.bytes = bytes
    self.line = line
  }

  mutating func read() -> [Property]? {
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let next = end < bytes.count ? end + 1 : end
      if end > position, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
      guard readLine(position..<end) else { return nil }
      position = next
      line += 1
    }
    closeList()
    return properties
  }

  private mutating func readLine(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    if start == range.upperBound || bytes[start] == 0x23 {
      return start == range.upperBound || start == range.lowerBound && isClean(range)
    }
    guard isClean(range) else { return false }
    let indent = start - range.lowerBound
    if bytes[start] == 0x2D { return readItem(start..<range.upperBound, indent: indent) }
    guard indent == 0 else { return false }
    return readKey(range)
  }

  private mutating func readItem(_ range: Range<Int>, indent: Int) -> Bool {
    guard isOpen, listIndent == nil || listIndent == indent else { return false }
    var start = range.lowerBound + 1
    guard start < range.upperBound, bytes[start] == 0x20 else { return false }
    while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    guard let value = scalar(start..<range.upperBound) else { return false }
    listIndent = indent
    items.append(PropertyItem(value: value, line: line))
    return true
  }

  private mutating func readKey(_ range: Range<Int>) -> Bool {
    closeList()
    var end = range.lowerBound
    guard bytes[end].isLetter || bytes[end] == 0x5F else { return false }
    while end < range.upperBound,
      bytes[end].isLetter || bytes[end].isDigit || bytes[end] == 0x5F || bytes[end] == 0x2D
    { end += 1 }
    guard end < range.upperBound, bytes[end] == 0x3A else { return false }
    let key = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    guard keys.insert(key).inserted else { return false }
    var start = end + 1
    guard start == range.upperBound || bytes[start] == 0x20 else { return false }
    while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    if start == range.upperBound {
      properties.append(Property(key: key, value: .null, line: line))
      isOpen = true
      return true
    }
    let value =
      bytes[start] == 0x5B ? list(start..<range.upperBound) : scalar(start..<range.upperBound)
    guard let value else { return false }
    properties.append(Property(key: key, value: value, line: line))
    return true
  }

  private mutating func closeList() {
    if !items.isEmpty { properties[properties.count - 1].value = .list(items) }
    items = []
    listIndent = nil
    isOpen = false
  }

  /// A scalar up to the end of its line.
  private func scalar(_ range: Range<Int>) -> PropertyValue? {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > range.lowerBound else { return nil }
    let first = bytes[range.lowerBound]
    if first == 0x22 || first == 0x27 { return quoted(range.lowerBound..<end) }
    guard isPlainStart(first) else { return nil }
    for position in range.lowerBound..<end {
      let byte = bytes[position]
      if byte == 0x3A, position + 1 == end || bytes[position + 1] == 0x20 { return nil }
      if byte == 0x23, bytes[position - 1] == 0x20 { return nil }
    }
    return PropertyValue(plain: String(decoding: bytes[range.lowerBound..<end], as: UTF8.self))
  }

  private func quoted(_ range: Range<Int>) -> PropertyValue? {
    guard range.count >= 2, bytes[range.upperBound - 1] == bytes[range.lowerBound] else {
      return nil
    }
    let content = range.lowerBound + 1..<range.upperBound - 1
    let quote = bytes[range.lowerBound]
    for position in content where bytes[position] == quote || bytes[position] == 0x5C {
      return nil
    }
    return .text(String(decoding: bytes[content], as: UTF8.self))
  }

  /// `[a, "b"]` up to the end of its line.
  private func list(_ range: Range<Int>) -> PropertyValue? {
    var end = range.upperBound
    while bytes[end - 1] == 0x20 { end -= 1 }
    guard end - range.lowerBound >= 2, bytes[end - 1] == 0x5D else { return nil }
    var items: [PropertyItem] = []
    let last = end - 1
    var position = range.lowerBound + 1
    while position < last, bytes[position] == 0x20 { position += 1 }
    if position == last { return .list([]) }
    while true {
      while position < last, bytes[position] == 0x20 { position += 1 }
      let start = position
      guard start < last else { return nil }
      if bytes[start] == 0x22 || bytes[start] == 0x27 {
        position += 1
        while position < last, bytes[position] != bytes[start] { position += 1 }
        guard position < last else { return nil }
        position += 1
        guard let value = quoted(start..<position) else { return nil }
        items.append(PropertyItem(value: value, line: line))
        while position < last, bytes[position] == 0x20 { position += 1 }
      } else {
        while position < last, bytes[position] != 0x2C { position += 1 }
        guard let value = flowScalar(start..<position) else { return nil }
        items.append(PropertyItem(value: value, line: line))
      }
      if position == last { return .list(items) }
      guard bytes[position] == 0x2C else { return nil }
      position += 1
    }
  }

  private func flowScalar(_ range: Range<Int>) -> PropertyValue? {
    for position in range {
      switch bytes[position] {
      case 0x5B, 0x5D, 0x7B, 0x7D, 0x3A, 0x23, 0x3F: return nil
      default: break
      }
    }
    return scalar(range)
  }

  private func isPlainStart(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x2F || byte == 0x5F || byte >= 0x80
  }

  /// Whether a line has only characters that mean nothing special to YAML.
  private func isClean(_ range: Range<Int>) -> Bool {
    for position in range {
      let byte = bytes[position]
      if byte < 0x20 || byte == 0x7F { return false }
      if byte < 0x80 { continue }
      // C1 controls, line and paragraph separators, and what libyaml calls unprintable.
      if byte == 0xC2, position + 1 < range.upperBound, bytes[position + 1] < 0xA0 { return false }
      if byte == 0xE2, position + 1 < range.upperBound, bytes[position + 1] == 0x80,
        position + 2 < range.upperBound, bytes[position + 2] & 0xFE == 0xA8
      {
        return false
      }
      if byte == 0xEF, position + 1 < range.upperBound,
        bytes[position + 1] == 0xBB || bytes[position + 1] == 0xBF
      {
        return false
      }
    }
    return true
  }
}
