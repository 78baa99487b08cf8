extension UnsafeBufferPointer<UInt8> {
  /// A label as labels are compared: blanks and line endings as one space, none around, case
  /// folded.
  func labelKey(_ range: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    var isASCII = true
    for index in range {
      let byte = self[index]
      if byte.isSpace {
        if let last = key.last, last != Byte.space { key.append(Byte.space) }
      } else {
        key.append(byte.lowercased)
        if byte >= 0x80 { isASCII = false }
      }
    }
    if key.last == Byte.space { key.removeLast() }
    return isASCII ? key : folded(key)
  }
}

/// Unicode's full case folding, near enough: each character in lower, upper and lower case again.
private func folded(_ key: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  for scalar in String(decoding: key, as: UTF8.self).unicodeScalars {
    for lowered in scalar.properties.lowercaseMapping.unicodeScalars {
      for raised in lowered.properties.uppercaseMapping.unicodeScalars {
        result.append(contentsOf: raised.properties.lowercaseMapping.utf8)
      }
    }
  }
  return result
}
