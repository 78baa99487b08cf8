/// The form in which names compare: lower case.
///
/// Two names mean the same exactly when their folds are equal as strings: Swift compares strings by
/// canonical equivalence, so that composed and decomposed spellings are one. Fast where few
/// characters are beyond ASCII.
package func fold(_ name: String) -> String {
  var copy = name
  return copy.withUTF8 { bytes in
    var isFolded = true
    var isASCII = true
    for byte in bytes {
      if byte >= 0x80 { isASCII = false }
      if byte &- 0x41 < 26 { isFolded = false }
    }
    if isASCII, isFolded { return nil }
    if isASCII { return String(decoding: bytes.map(\.lowercasedASCII), as: UTF8.self) }
    return foldedBeyondASCII(bytes)
  } ?? name
}

private func foldedBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    if byte < 0x80 {
      result.append(byte.lowercasedASCII)
      position += 1
      continue
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let end = min(position + length, bytes.count)
    let sequence = bytes[position..<end]
    let (second, third) = (min(position + 1, bytes.count - 1), min(position + 2, bytes.count - 1))
    if isCaseless(byte, bytes[second], bytes[third]) {
      result.append(contentsOf: sequence)
    } else {
      for scalar in String(decoding: sequence, as: UTF8.self).unicodeScalars {
        result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    position = end
  }
  return String(decoding: result, as: UTF8.self)
}

/// Whether a sequence with these first bytes is punctuation, an arrow, kana or an ideograph.
private func isCaseless(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch first {
  case 0xE2: second == 0x80 || second == 0x86 && third >= 0x90
  case 0xE3...0xE9: true
  default: false
  }
}
